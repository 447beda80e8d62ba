// The script of quiet pages that people come back to (lib/domain/journey/page-kind.ts): what a phone can do with an installed
// app. Those pages work without it.

import { inviteToInstall } from "./invite-to-install";
import { keepCopy } from "./keep-copy";
import { offerUpdate } from "./offer-update";
import { showBadge } from "./show-badge";
import { tellOutcomes } from "./tell-outcomes";

inviteToInstall(document.querySelector("[data-install]"));
void tellOutcomes(document.querySelector("[data-unsent]"));
showBadge(document.querySelector("data[data-badge]"));
void keepCopy(document.querySelector("data[data-keep]"));
void offerUpdate(document.querySelector("[data-update]"));
