import { Replayer } from "rrweb";
import type { ScreenBatch } from "@/lib/domain/cobrowse/screen-event";
import { addReplayStyle, SETTINGS } from "./replay-screen";

type Events = ConstructorParameters<typeof Replayer>[0];

/** Plays a recording, from any place of it. Times during which a page was hidden pass with the last picture. */
export async function playRecording(root: HTMLElement): Promise<void> {
  const answer = await fetch(`/staff/cobrowse/${root.dataset.recording}/recording/events`);
  if (answer.status !== 200) return;
  const batches: ScreenBatch[] = await answer.json();
  const events = batches.flatMap((batch) => batch.events) as unknown as Events;
  const stage = root.querySelector<HTMLElement>("[data-part=stage]");
  const button = root.querySelector<HTMLButtonElement>("[data-part=play]");
  const seek = root.querySelector<HTMLInputElement>("[data-part=seek]");
  if (!stage || !button || !seek || events.length < 2) return;
  addReplayStyle();
  const replayer = new Replayer(events, { root: stage, ...SETTINGS, liveMode: false });
  replayer.iframe.title = root.dataset.screen ?? "";
  const scale = (size: unknown) => {
    const { width, height } = size as { width: number; height: number };
    const factor = Math.min(stage.clientWidth / width, stage.clientHeight / height);
    replayer.wrapper.style.setProperty("transform", `scale(${factor})`);
  };
  replayer.on("resize", scale);
  const { totalTime } = replayer.getMetaData();
  seek.max = String(totalTime);
  button.disabled = false;
  let isPlaying = false;
  const show = (playing: boolean) => {
    isPlaying = playing;
    button.textContent = (playing ? root.dataset.pause : root.dataset.play) ?? "";
  };
  button.addEventListener("click", () => {
    if (isPlaying) replayer.pause();
    else replayer.play(Number(seek.value) >= totalTime ? 0 : Number(seek.value));
    show(!isPlaying);
  });
  seek.addEventListener("input", () => {
    replayer.pause(Number(seek.value));
    show(false);
  });
  replayer.on("finish", () => show(false));
  setInterval(() => {
    if (isPlaying) seek.value = String(replayer.getCurrentTime());
  }, 200);
  replayer.pause(0);
}
