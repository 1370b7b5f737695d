// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.Library;
import org.mirage.engine.ListExports;
import org.mirage.engine.ListedExport;
import org.mirage.engine.Names;
import org.mirage.engine.customising.LoggedExport;
import org.mirage.engine.customising.LoggedStep;
import org.mirage.engine.customising.LoggedTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"The library keeps of each export which version it was of, when it was made and where, with which change sets and "
        + "values; values of secret parameters are not kept. The newest one comes last. \"mirage export --again N\" does one again."},
        footer = {"  mirage exports", "  mirage exports web-server", "  mirage exports --json | jq '.[-1].files'"})
public final class ExportsVerb extends Verb {

    @Parameters(arity = "0..1", paramLabel = "IMAGE[@N]", description = "Only exports of this image, or of this version.")
    private String image;

    @Option(names = "--json", description = "Write JSON, with the values and all files.")
    private boolean json;

    @Override
    protected int run() throws IOException {
        List<ListedExport> exports;
        try (Library library = library(); Progress monitor = silent()) {
            exports = new ListExports(library).call(monitor).stream().filter(export -> isMeant(export.export().label())).toList();
        }
        if (json) {
            printJson(exports);
        } else {
            print(exports);
        }
        return ExitCode.DONE;
    }

    private boolean isMeant(String label) {
        return image == null || label.equals(image) || label.startsWith(image + "@");
    }

    private void print(List<ListedExport> exports) throws IOException {
        Table table = new Table().right("N").left("TIME").left("VERSION").right("MACHINES").left("CHANGES").left("TO");
        for (ListedExport listed : exports) {
            LoggedExport export = listed.export();
            table.row(new Cell(Integer.toString(listed.number()), Style.HEADING), new Cell(Dates.show(listed.time())),
                    new Cell(Harmless.line(export.label())), new Cell(Integer.toString(export.machines())),
                    new Cell(Harmless.line(export.steps().stream().map(LoggedStep::name).collect(Collectors.joining(", ")))),
                    new Cell(Harmless.line(export.target())));
        }
        table.print(terminal());
    }

    private void printJson(List<ListedExport> exports) throws IOException {
        try (JsonWriter writer = new JsonWriter(terminal().output())) {
            writer.array();
            for (ListedExport listed : exports) {
                write(listed, writer);
            }
            writer.end();
        }
    }

    private static void write(ListedExport listed, JsonWriter writer) throws IOException {
        LoggedExport export = listed.export();
        writer.object().name("number").value(listed.number()).name("time").value(listed.time().toString());
        writer.name("author").value(listed.author()).name("version").value(export.label());
        writer.name("record").value(export.version().toString()).name("target").value(export.target()).name("machines").value(export.machines());
        texts("files", export.files(), writer);
        texts("base", export.base(), writer);
        texts("changes", export.steps().stream().map(LoggedStep::name).toList(), writer);
        writer.name("values").object();
        for (Map.Entry<String, byte[]> value : export.values().entrySet()) {
            writer.name(value.getKey()).value(Names.show(value.getValue()));
        }
        writer.end().name("form").object();
        for (Map.Entry<String, String> text : export.form().entrySet()) {
            writer.name(text.getKey()).value(text.getValue());
        }
        writer.end();
        if (export.table() != null) {
            write(export.table(), writer);
        }
        writer.end();
    }

    private static void write(LoggedTable table, JsonWriter writer) throws IOException {
        writer.name("table").object().name("name").value(table.name()).name("thin").value(table.thin());
        writer.name("keepIdentity").value(table.keepIdentity());
        texts("columns", table.columns(), writer);
        texts("secretColumns", table.secrets(), writer);
        writer.name("rows").array();
        for (List<String> row : table.rows()) {
            writer.array();
            for (String cell : row) {
                writer.value(cell);
            }
            writer.end();
        }
        writer.end().end();
    }

    private static void texts(String name, List<String> texts, JsonWriter writer) throws IOException {
        writer.name(name).array();
        for (String text : texts) {
            writer.value(text);
        }
        writer.end();
    }
}
