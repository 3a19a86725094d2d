import { type Html, markup } from "../markup";
import type { Letter, LetterLine, LetterLink, LetterMore, LetterPart, LetterStep } from "./letter";

const none = markup``;

// The colours of apps/web/src/styles/tokens.css. In light they stand in each element, for programs that take no style sheet;
// in dark the classes overrule them where a program knows of dark at all.
const styleSheet = markup`:root{color-scheme:light dark;supported-color-schemes:light dark}
a{text-decoration:none}
@media (max-width:480px){.page{padding:0 !important}.card{border-radius:0 !important;border-left:0 !important;border-right:0 !important}.pad{padding-left:20px !important;padding-right:20px !important}}
@media (prefers-color-scheme:dark){.page{background:#161513 !important}.card{background:#1e1d1a !important;border-color:#34312c !important}.line{border-color:#34312c !important}.ink{color:#efece6 !important}.soft{color:#aca69c !important}.faint{color:#948e84 !important}.accent{color:#3cc6b4 !important}.late{color:#ff8a7a !important}.due{color:#f2b25a !important}.box{background:#282621 !important}.primary{background:#3cc6b4 !important;border-color:#3cc6b4 !important;color:#06201d !important}.plain{background:#1e1d1a !important;border-color:#4a463f !important;color:#efece6 !important}}`;

const font =
  "font-family:Inter,-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const topLine = "border-top:1px solid #e9e5dd;";

/** Its clickable area is 44 px high, and a row of them breaks where the screen ends. */
const button = ({ label, url }: LetterLink, isFirst: boolean): Html => {
  const look = isFirst
    ? "background:#0f766e;border:1px solid #0f766e;color:#ffffff"
    : "background:#ffffff;border:1px solid #d8d2c7;color:#1d1b18";
  return markup`<a class="button ${isFirst ? "primary" : "plain"}" href="${url}" style="display:inline-block;${look};border-radius:8px;padding:11px 11px;margin:8px 3px 0 0;font-size:14px;line-height:20px;font-weight:600;text-decoration:none">${label}</a> `;
};

const softLine = (text: string | Html): Html =>
  markup`<div class="soft" style="color:#5e5951;font-size:14px;line-height:21px;padding-top:2px">${text}</div>`;

const stepRow = (step: LetterStep, tone: "late" | "due", isFirst: boolean): Html => {
  const { what, when, note, place, why, mail, reach, answers } = step;
  const buttons = [...(reach ? [reach] : []), ...answers];
  const colour = tone === "late" ? "#b42318" : "#5e5951";
  const beside = when
    ? markup` <span class="${tone === "late" ? "late" : "soft"}" style="color:${colour};font-weight:500">${when}</span>`
    : none;
  const address = mail
    ? markup`<a class="accent" href="${mail.url}" style="color:#0f766e;text-decoration:underline;text-underline-offset:3px">${mail.label}</a>`
    : null;
  const whereTo = place && address ? markup`${place}, ${address}` : (address ?? place);
  return markup`<tr><td class="step line" style="${isFirst ? "" : topLine}padding:${isFirst ? 4 : 14}px 0 16px;word-break:break-word;overflow-wrap:anywhere"><div class="ink" style="color:#1d1b18;font-size:16px;line-height:23px;font-weight:600">${what}${beside}</div>${
    note
      ? markup`<div class="ink" style="color:#1d1b18;font-size:14px;line-height:21px;padding-top:2px">${note}</div>`
      : none
  }${whereTo === "" ? none : softLine(whereTo)}${why.map(softLine)}${
    buttons.length > 0
      ? markup`<div style="padding-top:4px">${buttons.map((one, at) => button(one, at === 0))}</div>`
      : none
  }</td></tr>`;
};

const moreRow = (more: LetterMore | null, rule: string): Html => {
  if (!more) return none;
  const link = more.link
    ? markup`<a class="accent" href="${more.link.url}" style="color:#0f766e;font-weight:500;text-decoration:none;display:inline-block;padding:11px 0;line-height:20px">${more.link.label}</a>`
    : none;
  return markup`<tr><td class="line soft" style="${rule}color:#5e5951;font-size:14px;line-height:21px">${more.text} ${link}</td></tr>`;
};

const lineRow = ({ what, rest, url }: LetterLine, isShort: boolean): Html => {
  const named = url
    ? markup`<a class="ink" href="${url}" style="color:#1d1b18;font-weight:600;text-decoration:underline;text-decoration-color:#b9b2a6;text-underline-offset:3px">${what}</a>`
    : markup`<span class="ink" style="color:#1d1b18;font-weight:600">${what}</span>`;
  return markup`<tr><td class="line-row soft" style="color:#5e5951;font-size:14px;line-height:21px;padding:5px 0;word-break:break-word;overflow-wrap:anywhere">${named}${rest === "" ? none : isShort ? markup`: ${rest}` : markup`<br>${rest}`}</td></tr>`;
};

const heading = (title: string, className: string, colour: string): Html =>
  title === ""
    ? none
    : markup`<tr><td class="${className}" style="color:${colour};font-size:13px;line-height:20px;font-weight:600;padding:0 0 2px">${title}</td></tr>`;

const table = (rows: Html): Html =>
  markup`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:separate">${rows}</table>`;

const partRow = (part: LetterPart): Html => {
  if (part.kind === "steps") {
    const { title, tone, steps, more } = part;
    const colour = tone === "late" ? "#b42318" : "#a1460a";
    return markup`<tr><td class="pad" style="padding:14px 28px 0">${table(markup`${heading(title, tone, colour)}${steps.map((step, at) => stepRow(step, tone, at === 0))}${moreRow(more, topLine)}`)}</td></tr>`;
  }
  const { title, isBoxed, lines, more } = part;
  const rows = table(
    markup`${heading(title, "soft", "#5e5951")}${lines.map((line) => lineRow(line, isBoxed))}${moreRow(more, "")}`,
  );
  return isBoxed
    ? markup`<tr><td class="pad" style="padding:16px 28px 0"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="box" style="background:#f5f2ec;border-radius:10px;padding:13px 16px">${rows}</td></tr></table></td></tr>`
    : markup`<tr><td class="pad" style="padding:14px 28px 0">${rows}</td></tr>`;
};

const footLink = ({ label, url }: LetterLink): Html =>
  markup` <a class="faint" href="${url}" style="color:#736d64;text-decoration:underline;display:inline-block;padding:6px 8px 6px 0">${label}</a>`;

/** A letter as the HTML of a mail: tables and styles in the elements, at most 600 wide, light and dark. */
export const letterHtml = (
  { heading: title, below, parts, foot, footLinks }: Letter,
  subject: string,
): string =>
  markup`<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no, date=no, address=no, email=no"><title>${subject}</title><style>${styleSheet}</style></head>
<body class="page" style="margin:0;padding:0;background:#eeebe4"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="page" style="background:#eeebe4"><tr><td class="page" align="center" style="padding:24px 12px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="card" style="max-width:600px;background:#ffffff;border:1px solid #e9e5dd;border-radius:12px;text-align:left;${font}">
<tr><td class="pad" style="padding:24px 28px 4px"><div class="ink" style="color:#1d1b18;font-size:20px;line-height:27px;font-weight:700;letter-spacing:-0.02em">${title}</div>${below === "" ? none : markup`<div class="soft" style="color:#5e5951;font-size:14px;line-height:21px;padding-top:3px">${below}</div>`}</td></tr>
${parts.map(partRow)}
<tr><td class="pad" style="padding:22px 28px 0"></td></tr>
<tr><td class="pad line faint" style="border-top:1px solid #e9e5dd;color:#736d64;font-size:13px;line-height:20px;padding:12px 28px 14px">${foot}${footLinks.length > 0 ? markup`<br>${footLinks.map(footLink)}` : none}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table></body></html>
`.html;
