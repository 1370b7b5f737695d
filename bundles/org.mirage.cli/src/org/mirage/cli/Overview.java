// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.io.IOException;

import org.mirage.cli.terminal.DisplayWidth;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;

/** What {@code mirage --help} says. */
final class Overview {

    private static final int COLUMN = 34;

    private Overview() {
    }

    static void print(Terminal terminal) throws IOException {
        terminal.println("Mirage keeps virtual-machine images as structured data: a disk goes in once, its files are browsed");
        terminal.println("and compared without starting or mounting it, and the same disk comes out again.");
        terminal.println("");
        terminal.println("Usage: mirage                  open the workbench");
        terminal.println("       mirage VERB …           work on the command line");
        String group = "";
        for (Verbs.Described verb : Verbs.ALL) {
            if (!verb.group().equals(group)) {
                group = verb.group();
                terminal.println("\n" + terminal.styled(Style.HEADING, group));
            }
            String call = "  " + verb.name() + (verb.arguments().isEmpty() ? "" : " " + verb.arguments());
            terminal.println(call + " ".repeat(Math.max(1, COLUMN - DisplayWidth.of(call))) + verb.summary());
        }
        terminal.print("""

                %s
                  --library DIR                   the library; otherwise $MIRAGE_LIBRARY, otherwise ~/.local/share/mirage
                  --color auto|always|never       colours on terminals, unless NO_COLOR is set
                  -q, --quiet                     no progress
                  --debug                         with an error, show where in the program it arose (or set MIRAGE_DEBUG=1)
                  --version                       say which Mirage this is

                %s
                  mirage import web-server.qcow2 --message "as delivered"
                  mirage ls -l web-server:/etc/ssh
                  mirage cat web-server@3:/etc/os-release
                  mirage diff web-server@2 @3 --profile without-noise
                  mirage export web-server web-server.vmdk

                web-server means the newest version of that image, web-server@3 the third.
                "mirage help VERB" tells more of each verb. Exit codes: 0 done, 1 trouble, 2 wrong usage, 130 Ctrl-C;
                verbs that answer a question: 0 yes, 1 no, 2 trouble.
                """.formatted(terminal.styled(Style.HEADING, "Options of all verbs"), terminal.styled(Style.HEADING, "Examples")));
    }
}
