/** A phone or tablet of Apple's on which the app is not installed yet; only these know `standalone`. */
export function isIosBrowser(): boolean {
  const isTouched = navigator.maxTouchPoints > 1;
  return isTouched && "standalone" in navigator && navigator.standalone === false;
}
