import { createHash } from "node:crypto";
import { markup } from "../markup";

const style = markup`:root{color-scheme:light dark}
body{margin:0;background:#fbfaf7;color:#1d1b18;font:16px/1.5 Inter,system-ui,sans-serif}
main{max-width:27rem;margin:0 auto;padding:14vh 20px 40px}
h1{font-size:22px;line-height:1.25;letter-spacing:-.02em;margin:0 0 8px}
p{margin:0 0 22px;color:#5e5951}
button{font:inherit;font-weight:600;min-height:48px;width:100%;border-radius:10px;border:1px solid #0f766e;background:#0f766e;color:#fff;cursor:pointer}
button:focus-visible{outline:3px solid #0f766e;outline-offset:3px}
@media (prefers-color-scheme:dark){body{background:#161513;color:#efece6}p{color:#aca69c}button{background:#3cc6b4;border-color:#3cc6b4;color:#06201d}button:focus-visible{outline-color:#3cc6b4}}`;

/** Nothing is loaded, nothing runs, it is framed by nobody, and its form goes back where it came from. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style.html).digest("base64")}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

export interface PageWords {
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  readonly button: { readonly label: string; readonly act: "stop" | "resume" } | null;
}

/** A page that works without a script: a form sends what its button says. */
export const unsubscribePage = ({ title, heading, text, button }: PageWords): string => {
  const form = button
    ? markup`<form method="post"><input type="hidden" name="act" value="${button.act}"><button>${button.label}</button></form>`
    : markup``;
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Followthrough</title><style>${style}</style></head>
<body><main><h1>${heading}</h1><p>${text}</p>${form}</main></body></html>
`.html;
};
