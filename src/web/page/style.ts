/** The one style sheet: colours by the reader's system, with a contrast of 4.5 and more; nothing is loaded from elsewhere. */
export const STYLE = `
:root { color-scheme: light dark; --ground: #f6f4ef; --card: #fff; --ink: #1c2430; --faint: #55606e; --line: #b9c0c9;
  --link: #0b6e5f; --mark: #ffe58a; --on-mark: #1c2430; }
@media (prefers-color-scheme: dark) { :root { --ground: #12171f; --card: #1d2530; --ink: #f1f3f6; --faint: #a9b4c2;
  --line: #48566a; --link: #4fc3ae; --mark: #6b5200; --on-mark: #fff6d6; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.9;
  font: 1.125rem/1.9 "Noto Naskh Arabic", "Noto Sans Arabic", "Geeza Pro", "Segoe UI", Tahoma, sans-serif;
  overflow-wrap: anywhere; }
header, main, footer { max-width: 44rem; margin: 0 auto; padding: 1rem 1.25rem; }
header a { font-weight: 700; font-size: 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.5; margin: .5rem 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.faint { color: var(--faint); }
.short { font-size: 1.35rem; font-weight: 700; }
article p { margin: 0 0 1rem; }
mark { background: var(--mark); color: var(--on-mark); padding: .1em .15em; border-radius: .2em; scroll-margin-top: 30vh; }
blockquote { margin: .5rem 0; padding: .25rem 1rem; border-inline-start: 4px solid var(--line); }
ol, ul { padding-inline-start: 1.5rem; }
li { margin-block: .5rem; }
form { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; }
label { flex-basis: 100%; font-weight: 700; }
input[type="search"] { flex: 1 1 14rem; min-width: 0; }
input[type="search"], button { font: inherit; padding: .5rem .75rem; border: 1px solid var(--faint); border-radius: .5rem;
  background: var(--card); color: var(--ink); min-height: 2.75rem; }
button { background: var(--link); color: var(--ground); border-color: var(--link); font-weight: 700; cursor: pointer; }
img { display: block; width: 100%; height: auto; border-radius: .75rem; margin-block: 1rem; }
`.trim();

/** The sign of the page in a browser's tabs: a mark of citation. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b6e5f"/><path d="M20 9 13 16l7 7M13 9 6 16l7 7" transform="translate(3)" fill="none" stroke="#fff" stroke-width="3"/></svg>';
