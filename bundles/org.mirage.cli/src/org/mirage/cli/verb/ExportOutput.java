// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.ByteCount;
import org.mirage.engine.ExportReport;
import org.mirage.engine.InstancesReport;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.moving.BootCheck;
import org.mirage.engine.moving.CheckedInstance;

/** Tells what an export made. */
final class ExportOutput {

    private final Terminal terminal;

    ExportOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    /** One machine, in words. */
    void print(ExportReport report) throws IOException {
        terminal.println(line(report));
        for (Path made : report.files().subList(1, report.files().size())) {
            terminal.println("  " + made);
        }
        advise(report);
    }

    private static String line(ExportReport report) {
        return report.file() + ": " + Formats.name(report.format()) + (report.disks() == 1 ? ", a disk of "
                : ", " + report.disks() + " disks of ") + ByteCount.show(report.virtualSize()) + " in "
                + ByteCount.show(report.fileBytes()) + ", " + String.format(Locale.ROOT, "%.1f s", report.time().toMillis() / 1000.0);
    }

    private void advise(ExportReport report) throws IOException {
        if (!report.advice().isEmpty()) {
            terminal.println("Next:");
        }
        for (String line : report.advice()) {
            terminal.println("  " + line);
        }
    }

    /** Many machines, in words. */
    void print(InstancesReport report) throws IOException {
        for (Path base : report.base()) {
            terminal.println(base + ": the base; the others need it as it is");
        }
        for (ExportReport instance : report.instances()) {
            terminal.println(line(instance));
        }
        if (!report.instances().isEmpty()) {
            // what is to be done with the first one is to be done with each
            advise(report.instances().getFirst());
        }
    }

    /** Machines of several versions, as JSON. */
    void json(List<ExportReport> reports) throws IOException {
        try (JsonWriter writer = new JsonWriter(terminal.output())) {
            writer.array();
            for (ExportReport report : reports) {
                write(report, null, writer);
            }
            writer.end();
        }
    }

    /** One machine, as JSON, with what became of starting it; null when it was not started. */
    void json(ExportReport report, BootCheck boot) throws IOException {
        try (JsonWriter writer = new JsonWriter(terminal.output())) {
            write(report, boot, writer);
        }
    }

    /** Many machines, as JSON, with what became of those that were started. */
    void json(InstancesReport report, List<CheckedInstance> started) throws IOException {
        Map<Integer, BootCheck> boots = started.stream().collect(Collectors.toMap(CheckedInstance::row, CheckedInstance::boot));
        try (JsonWriter writer = new JsonWriter(terminal.output())) {
            writer.object().name("base").array();
            for (Path base : report.base()) {
                writer.value(base.toString());
            }
            writer.end().name("milliseconds").value(report.time().toMillis()).name("instances").array();
            for (int row = 0; row < report.instances().size(); row++) {
                write(report.instances().get(row), boots.get(row), writer);
            }
            writer.end().end();
        }
    }

    private static void write(ExportReport report, BootCheck boot, JsonWriter writer) throws IOException {
        writer.object().name("file").value(report.file().toString()).name("format").value(Formats.name(report.format()));
        writer.name("virtualSize").value(report.virtualSize()).name("fileBytes").value(report.fileBytes());
        writer.name("milliseconds").value(report.time().toMillis()).name("files").array();
        for (Path made : report.files()) {
            writer.value(made.toString());
        }
        writer.end().name("advice").array();
        for (String line : report.advice()) {
            writer.value(line);
        }
        writer.end();
        if (boot != null) {
            writer.name("boot").object().name("started").value(boot.started());
            writer.name("outcome").value(boot.outcome().name().toLowerCase(Locale.ROOT));
            writer.name("line").value(boot.line()).name("milliseconds").value(boot.time().toMillis());
            writer.name("bus").value(boot.bus()).name("exact").value(boot.exact()).name("emulated").value(boot.emulated());
            writer.name("log").value(boot.log().toString()).end();
        }
        writer.end();
    }
}
