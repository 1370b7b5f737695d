// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.Severity;
import org.mirage.engine.scanning.VersionFindings;

/** What was found in all versions together: a row for each rule and package, with the versions that have it, the worst first. */
final class FindingsOverAll implements FindingOutput {

    /** Versions that are named in a row of the table; the JSON names all. */
    private static final int NAMED = 5;

    /** What makes findings of different versions the same for a person. */
    private record Sort(String kind, String rule, String subject) {
    }

    /** What is told of them. */
    private static final class Gathered {

        private Severity severity = Severity.UNKNOWN;
        private final Set<String> fixed = new LinkedHashSet<>();
        private final List<String> versions = new ArrayList<>();
    }

    private final Terminal terminal;
    private final boolean json;
    private final Map<Sort, Gathered> found = new LinkedHashMap<>();

    FindingsOverAll(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    @Override
    public void version(VersionFindings version, List<Finding> open) {
        for (Finding finding : open) {
            Sort sort = new Sort(finding.kind().word(), finding.rule(), finding.subject() == null ? "" : finding.subject().name());
            Gathered gathered = found.computeIfAbsent(sort, _ -> new Gathered());
            gathered.severity = finding.severity().compareTo(gathered.severity) > 0 ? finding.severity() : gathered.severity;
            if (finding.subject() != null && !finding.subject().fixed().isEmpty()) {
                gathered.fixed.add(finding.subject().fixed());
            }
            String label = version.version().label();
            if (gathered.versions.isEmpty() || !gathered.versions.getLast().equals(label)) {
                gathered.versions.add(label);
            }
        }
    }

    @Override
    public void finish() throws IOException {
        Comparator<Map.Entry<Sort, Gathered>> worst = Comparator.comparing(each -> each.getValue().severity);
        Comparator<Map.Entry<Sort, Gathered>> most = Comparator.comparing(each -> each.getValue().versions.size());
        List<Map.Entry<Sort, Gathered>> rows = found.entrySet().stream().sorted(worst.reversed().thenComparing(most.reversed())
                .thenComparing(each -> each.getKey().rule()).thenComparing(each -> each.getKey().subject())).toList();
        if (json) {
            writeJson(rows);
        } else {
            print(rows);
        }
    }

    private void print(List<Map.Entry<Sort, Gathered>> rows) throws IOException {
        Table table = new Table().left("SEVERITY").left("FOUND").left("PACKAGE").left("FIXED IN").right("COUNT").left("VERSIONS");
        for (Map.Entry<Sort, Gathered> row : rows) {
            Gathered gathered = row.getValue();
            int more = gathered.versions.size() - NAMED;
            table.row(new Cell(gathered.severity.word(), FindingLines.style(gathered.severity)), new Cell(Harmless.line(row.getKey().rule())),
                    new Cell(Harmless.line(row.getKey().subject())), new Cell(Harmless.line(String.join(", ", gathered.fixed))),
                    new Cell(Integer.toString(gathered.versions.size())),
                    new Cell(Harmless.line(String.join(" ", gathered.versions.subList(0, Math.min(NAMED, gathered.versions.size()))))
                            + (more > 0 ? " \u2026" : "")));
        }
        table.print(terminal);
    }

    private void writeJson(List<Map.Entry<Sort, Gathered>> rows) throws IOException {
        try (JsonWriter writer = new JsonWriter(terminal.output())) {
            writer.array();
            for (Map.Entry<Sort, Gathered> row : rows) {
                writer.object().name("kind").value(row.getKey().kind()).name("rule").value(row.getKey().rule());
                writer.name("package").value(row.getKey().subject().isEmpty() ? null : row.getKey().subject());
                writer.name("severity").value(row.getValue().severity.word());
                array(writer, "fixed", row.getValue().fixed);
                array(writer, "versions", row.getValue().versions);
                writer.end();
            }
            writer.end();
        }
    }

    private static void array(JsonWriter writer, String name, Iterable<String> values) throws IOException {
        writer.name(name).array();
        for (String value : values) {
            writer.value(value);
        }
        writer.end();
    }

    @Override
    public void close() {
        // all is written by then
    }
}
