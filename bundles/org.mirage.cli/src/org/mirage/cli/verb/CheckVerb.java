// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.mirage.cli.ExitCode;
import org.mirage.cli.ExitCodes;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.engine.Firmware;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.Library;
import org.mirage.engine.WriteChanges;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.moving.CheckReadiness;
import org.mirage.engine.moving.Finding;
import org.mirage.engine.moving.Readiness;
import org.mirage.engine.moving.Severity;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Tells before an export what will not work on a hypervisor: disks that are looked for by their old names, drivers that "
        + "are not in the initial RAM disk, the wrong firmware, a console that nobody sees, network settings for the old card, tools of "
        + "the old hypervisor. Only lists of files and small files are read; nothing is started.",
        "",
        "Findings are of three kinds: one that blocks keeps the machine from starting there; with one that warns it starts, but something is "
        + "not as before; one that is fine says what was looked at.",
        "",
        "With -o, all fixes are written as a change set, which \"mirage update\" applies. Where the initial RAM disk is built anew, that is "
        + "done by the machine's own program, in an appliance."},
        footer = {"  mirage check web --for kvm", "  mirage check web --for kvm -o to-kvm.changes && mirage update web --changes to-kvm.changes",
                "  mirage check web@3 --for hyperv --firmware uefi",
                "  mirage check web --for azure --json | jq -r '.findings[] | select(.severity == \"blocks\") | .what'"})
public final class CheckVerb extends Verb {

    @Parameters(index = "0", paramLabel = "IMAGE[@N]", description = "The version.")
    private String argument;

    @Option(names = "--for", paramLabel = "HYPERVISOR", required = true,
            description = "Where it shall run: kvm, esxi, workstation, virtualbox, hyperv, azure, xen or proxmox.")
    private String hypervisor;

    @Option(names = "--firmware", paramLabel = "KIND", description = "bios or uefi; otherwise as it was imported with or the disk tells.")
    private Firmware firmware;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the fixes there, as a change set.")
    private Path fixes;

    @Option(names = {"-f", "--force"}, description = "Replace FILE when it is there.")
    private boolean overwrite;

    @Option(names = "--json", description = "Write the findings as JSON.")
    private boolean json;

    @Override
    protected ExitCodes exitCodes() {
        return ExitCodes.answering("nothing keeps it from running there", "something does");
    }

    @Override
    protected int run() throws IOException {
        Preset preset = Presets.named(hypervisor).orElseThrow(() -> new UsageException("nothing is known of \"" + hypervisor
                + "\"; --for takes one of " + Presets.names()));
        Readiness readiness;
        try (Library library = library(); Progress monitor = progress()) {
            readiness = new CheckReadiness(library, version(argument), preset).machine(new MachineChoice(null, 0, 0, firmware)).call(monitor);
        }
        int edits = fixes == null ? 0 : readiness.fixes().edits().size();
        if (edits > 0) {
            new WriteChanges(readiness.fixes(), fixes).overwrite(overwrite).call();
        }
        if (json) {
            printJson(readiness);
        } else {
            print(readiness, edits);
        }
        return readiness.blocked() ? ExitCode.NO : ExitCode.DONE;
    }

    private void print(Readiness readiness, int edits) throws IOException {
        for (Finding finding : readiness.findings()) {
            if (finding.severity() != Severity.FINE || !quiet()) {
                print(finding);
            }
        }
        if (quiet()) {
            return;
        }
        long blocking = count(readiness, Severity.BLOCKS);
        long warning = count(readiness, Severity.WARNS);
        String target = readiness.target().title() + ", started by " + readiness.firmware();
        terminal().println("\n" + readiness.version().label() + " for " + target + ": " + (blocking == 0 ? "nothing blocks"
                : blocking + (blocking == 1 ? " finding blocks" : " findings block")) + (warning == 0 ? "" : ", " + warning
                        + (warning == 1 ? " warns" : " warn")));
        int fixable = readiness.fixes().edits().size();
        if (edits > 0) {
            terminal().println(edits + (edits == 1 ? " edit" : " edits") + " written; apply with: mirage update " + readiness.version().name()
                    + " --changes " + fixes);
        } else if (fixable > 0) {
            terminal().println("What is marked \"fix\" is written as a change set with -o FILE");
        } else if (fixes != null) {
            terminal().println("There is nothing to fix; " + fixes + " was not written");
        }
    }

    private void print(Finding finding) throws IOException {
        Style style = switch (finding.severity()) {
            case BLOCKS -> Style.BAD;
            case WARNS -> Style.WARNING;
            case FINE -> Style.GOOD;
        };
        String word = String.format("%-6s", finding.severity().word());
        terminal().println(terminal().styled(style, word) + "  " + finding.topic() + ": " + Harmless.line(finding.what()));
        if (finding.severity() != Severity.FINE && !finding.where().isEmpty()) {
            terminal().println("        " + terminal().styled(Style.FAINT, Harmless.line(finding.where())));
        }
        if (!finding.remedy().isEmpty()) {
            terminal().println("        " + (finding.fix().isEmpty() ? "do: " : "fix: ") + Harmless.line(finding.remedy()));
        }
    }

    private static long count(Readiness readiness, Severity severity) {
        return readiness.findings().stream().filter(finding -> finding.severity() == severity).count();
    }

    private void printJson(Readiness readiness) throws IOException {
        try (JsonWriter writer = new JsonWriter(terminal().output())) {
            writer.object().name("version").value(readiness.version().label()).name("target").value(readiness.target().name());
            writer.name("firmware").value(readiness.firmware().name().toLowerCase(Locale.ROOT));
            writer.name("blocked").value(readiness.blocked()).name("findings").array();
            for (Finding finding : readiness.findings()) {
                writer.object().name("severity").value(finding.severity().word()).name("topic").value(finding.topic());
                writer.name("what").value(finding.what()).name("where").value(finding.where()).name("remedy").value(finding.remedy());
                writer.name("fixed").value(!finding.fix().isEmpty()).end();
            }
            writer.end().end();
        }
    }
}
