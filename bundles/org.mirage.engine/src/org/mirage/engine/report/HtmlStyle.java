// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

/** How a report looks: light or dark as the reader's system has it, and black on white on paper, with all folders open. */
final class HtmlStyle {

    static final String TEXT = """
            :root { color-scheme: light dark; --back: #fff; --text: #1f2328; --faint: #626a73; --line: #d8dee4; --box: #f6f8fa;
              --added: #116329; --removed: #a40e26; --changed: #7d4e00; --moved: #0550ae;
              --added-back: #dafbe1; --removed-back: #ffebe9 }
            @media (prefers-color-scheme: dark) { :root { --back: #0d1117; --text: #e6edf3; --faint: #9198a1; --line: #30363d;
              --box: #161b22; --added: #56d364; --removed: #ff7b72; --changed: #e3b341; --moved: #79c0ff;
              --added-back: #12261e; --removed-back: #2d1618 } }
            body { margin: 0 auto; padding: 1.5em; max-width: 75em; background: var(--back); color: var(--text);
              font: 15px/1.45 system-ui, sans-serif }
            h1 { font-size: 1.5em; margin: 0 0 .6em } h2 { font-size: 1.15em; margin: 1.6em 0 .5em }
            h3 { font-size: 1em; margin: 1em 0 .3em }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; vertical-align: top; padding: .25em .8em .25em 0; border-bottom: 1px solid var(--line);
              overflow-wrap: anywhere }
            th { font-weight: 600; color: var(--faint) } th:first-child, td:first-child { width: 1%; white-space: nowrap }
            .facts td:nth-child(2) { width: 24% }
            code, .n, .v, .diff { font-family: ui-monospace, monospace; font-size: .93em }
            .counts { display: flex; flex-wrap: wrap; gap: .5em; margin: .8em 0; padding: 0; list-style: none }
            .counts li { background: var(--box); border: 1px solid var(--line); border-radius: .4em; padding: .3em .8em }
            .counts b { font-size: 1.15em }
            ul { list-style: none; margin: 0; padding-left: 1.2em } ul.top { padding-left: 0 }
            .r { padding: .1em 0 .1em 1.05em; text-indent: -1.05em; overflow-wrap: anywhere } .r > * { text-indent: 0 }
            summary { cursor: pointer; padding: .1em 0; overflow-wrap: anywhere }
            .k { display: inline-block; min-width: 1.1em; font-weight: 700; font-family: ui-monospace, monospace }
            .A { color: var(--added) } .D { color: var(--removed) } .M, .T { color: var(--changed) }
            .R { color: var(--moved) } .m { color: var(--faint) }
            .f, .s, .c, .faint { color: var(--faint); margin-left: .7em; font-size: .9em } .folder { font-weight: 600 }
            .side { display: inline-block; margin-right: .5em; padding: 0 .4em; border: 1px solid var(--line);
              border-radius: .3em; font-size: .85em } .conflict { color: var(--removed); border-color: var(--removed); font-weight: 700 }
            .v { margin-left: 1.6em; color: var(--faint); overflow-wrap: anywhere } .v b { font-weight: 400 }
            .v .old { color: var(--removed) } .v .new { color: var(--added) }
            details.text { margin-left: 1.6em; color: var(--faint) }
            .diff { color: var(--text); margin: .3em 0 .5em; padding: .5em; background: var(--box); border: 1px solid var(--line);
              border-radius: .4em; white-space: pre-wrap; overflow-wrap: anywhere }
            .diff span { display: block; min-height: 1.45em } .plus { background: var(--added-back) }
            .minus { background: var(--removed-back) } .hunk { color: var(--faint) }
            .note { background: var(--box); border-left: .25em solid var(--changed); padding: .5em 1em }
            footer { margin-top: 2.5em; color: var(--faint); font-size: .9em }
            @media print { :root { --back: #fff; --text: #000; --faint: #444; --line: #bbb; --box: #fff; --added: #0a4d1c;
                --removed: #8a0a1e; --changed: #5c3a00; --moved: #043f86; --added-back: #fff; --removed-back: #fff }
              body { max-width: none; padding: 0; font-size: 9pt } details::details-content { content-visibility: visible;
                block-size: auto } summary { list-style: none } .r, .v, tr, li > details > summary { break-inside: avoid }
              h2, h3, summary { break-after: avoid } }
            """;

    private HtmlStyle() {
    }
}
