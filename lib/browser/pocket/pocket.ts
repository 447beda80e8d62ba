// The script of quiet pages that people come back to (lib/domain/journey/page-kind.ts): what a phone can do with an installed
// app. Those pages work without it.

import { showDue } from "../worker/due-badge";
import { inviteToInstall } from "./invite-to-install";
import { keepCopy } from "./keep-copy";
import { nameSplash } from "./name-splash";
import { offerUpdate } from "./offer-update";
import { tellOutcomes } from "./tell-outcomes";

inviteToInstall(document.querySelector("[data-install]"));
nameSplash(document.querySelector("link[rel=apple-touch-icon]"));
void tellOutcomes(document.querySelector("[data-unsent]"));
const badge = document.querySelector<HTMLDataElement>("data[data-badge]");
if (badge) void showDue(badge.value);
void keepCopy(document.querySelector("data[data-keep]"));
void offerUpdate(document.querySelector("[data-update]"));
