"use client";

export { ErrorRedirect as default } from "../error-redirect";
