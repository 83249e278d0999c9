/** Style of the HTML brief: one column, readable on a screen and on paper. */
export const pageStyle = `:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 Georgia, 'Times New Roman', serif; color: #1b1b1b; background: #fff; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.75rem; }
h2 { font-size: 1.2rem; margin: 2.25rem 0 0.5rem; padding-bottom: 0.25rem; border-bottom: 1px solid #999; }
header p { margin: 0.25rem 0; color: #444; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; padding: 0; margin: 1.25rem 0 0; }
.count { color: #555; font-size: 0.85em; }
li { margin: 0.4rem 0; overflow-wrap: anywhere; }
section > ul { padding-left: 1.1rem; }
a { color: #0b4f9e; }
sup { line-height: 0; font-size: 0.72em; }
sup a { padding: 0 0.2em; text-decoration: none; }
ol { padding-left: 2.4rem; font-size: 0.88rem; }
ol li span { color: #444; display: block; }
li:target { background: #fff3c4; }
@media (prefers-color-scheme: dark) {
  body { color: #e8e6e3; background: #16181a; }
  header p, .count, ol li span { color: #b5b2ad; }
  a { color: #8ec1ff; }
  li:target { background: #4a3f12; }
}
@media print {
  body { color: #000; background: #fff; font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  a { color: inherit; text-decoration: none; }
  h2 { break-after: avoid; }
  li { break-inside: avoid; }
}
`
