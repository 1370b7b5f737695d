// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.ExitCodes;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.engine.ByteCount;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.Library;
import org.mirage.engine.RebuildLibrary;
import org.mirage.engine.VerifyLibrary;
import org.mirage.engine.verifying.LibraryCheck;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(description = {"Reads all packs and checks that each object is what its name says, and that every version has all the objects that "
        + "it needs. Others may use the library meanwhile; nothing is changed.",
        "",
        "Index files and the catalog are made of what packs hold. When they are damaged, --rebuild makes them anew, and checks then; what "
        + "scans found has to be found again after it. What a damaged pack held is lost: delete the versions that are "
        + "named, or bring the pack back from a backup."},
        footer = {"  mirage verify", "  mirage verify --quick", "  mirage verify --rebuild",
                "  mirage verify --json | jq -r '.versions.lacking[]'"})
public final class VerifyVerb extends Verb {

    @Option(names = "--quick", description = "Leave contents unread: check only that all objects are there.")
    private boolean quick;

    @Option(names = "--rebuild", description = "Make index files and the catalog anew from the packs first.")
    private boolean rebuild;

    @Option(names = "--json", description = "Write the result as JSON.")
    private boolean json;

    @Override
    protected ExitCodes exitCodes() {
        return ExitCodes.answering("the library is whole", "something is damaged or lacking");
    }

    @Override
    protected int run() throws IOException {
        LibraryCheck check;
        try (Library library = library(); Progress monitor = progress()) {
            if (rebuild) {
                new RebuildLibrary(library).call(monitor);
            }
            check = new VerifyLibrary(library).quick(quick).call(monitor);
        }
        if (json) {
            printJson(check);
        } else {
            print(check);
        }
        return check.isWhole() ? ExitCode.DONE : ExitCode.NO;
    }

    private void print(LibraryCheck check) throws IOException {
        for (String problem : check.damage()) {
            terminal().println(problem);
        }
        long untold = check.damaged() - check.damage().size();
        if (untold > 0) {
            terminal().println("… and " + untold + " more");
        }
        for (String lacking : check.lacking()) {
            terminal().println(lacking);
        }
        if (!quiet()) {
            String read = quick ? "" : count(check.objects(), "object") + " of " + ByteCount.show(check.bytes()) + " in "
                    + count(check.packs(), "pack") + ", ";
            terminal().println("Checked " + read + count(check.versions(), "version") + ": " + (check.isWhole() ? "all is there"
                    + (quick ? "." : ", as it was stored.") : "see above for what is wrong."));
        }
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void printJson(LibraryCheck check) throws IOException {
        try (JsonWriter out = new JsonWriter(terminal().output())) {
            out.object().name("whole").value(check.isWhole());
            if (!quick) {
                out.name("packs").object().name("count").value(check.packs()).name("objects").value(check.objects())
                        .name("bytes").value(check.bytes()).name("damaged").value(check.damaged());
                texts(out.name("damage"), check.damage());
                out.end();
            }
            out.name("versions").object().name("count").value(check.versions());
            texts(out.name("lacking"), check.lacking());
            out.end().end();
        }
    }

    private static void texts(JsonWriter out, List<String> texts) throws IOException {
        out.array();
        for (String text : texts) {
            out.value(text);
        }
        out.end();
    }
}
