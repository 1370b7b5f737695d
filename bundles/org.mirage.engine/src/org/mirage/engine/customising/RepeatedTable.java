// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mirage.engine.MirageException;
import org.mirage.engine.Names;

/**
 * The table of an export that is done again: what was kept of it, and its secret columns from a table that somebody gives anew. That
 * one has a row for each machine, and nothing but the secret columns and the one that tells which machine it is.
 */
public final class RepeatedTable {

    private final LoggedTable kept;
    private final InstanceTable given;
    private final String key;
    private final List<String> secrets;

    private RepeatedTable(LoggedTable kept, InstanceTable given, String key, List<String> secrets) {
        this.kept = kept;
        this.given = given;
        this.key = key;
        this.secrets = secrets;
    }

    /**
     * The whole table.
     *
     * @param given the secret columns; null when there are none
     * @throws MirageException when a column, a row or the whole table is missing, or is none of that export
     */
    public static InstanceTable of(LoggedTable kept, InstanceTable given) throws MirageException {
        InstanceTable plain = kept.table();
        if (given != null) {
            // what was noted before names of secret columns were kept does not tell which there were
            List<String> secrets = !kept.secrets().isEmpty() ? kept.secrets()
                    : given.columns().stream().filter(column -> !kept.columns().contains(column)).toList();
            if (secrets.isEmpty()) {
                throw new MirageException("No secret columns of the table are known, and all others were kept; leave " + given.name() + " out");
            }
            return new RepeatedTable(kept, given, plain.key(), secrets).merged(plain);
        }
        if (!kept.secrets().isEmpty()) {
            throw new MirageException("Each machine of " + kept.name() + " had its own value of " + String.join(", ", kept.secrets())
                    + ", which is secret and was not kept; give a table with the columns " + plain.key() + ", "
                    + String.join(", ", kept.secrets()));
        }
        return plain;
    }

    /** The columns that a table with the secret ones has. */
    private List<String> columns() {
        return Stream.concat(Stream.of(key), secrets.stream()).toList();
    }

    private InstanceTable merged(InstanceTable plain) throws MirageException {
        checkColumns();
        Map<String, List<CsvText.Cell>> rows = rows();
        List<String> columns = Stream.concat(plain.columns().stream(), secrets.stream()).toList();
        List<List<CsvText.Cell>> cells = new ArrayList<>();
        for (List<CsvText.Cell> row : plain.rows()) {
            String machine = row.get(plain.columns().indexOf(key)).text();
            List<CsvText.Cell> own = rows.remove(machine);
            if (own == null) {
                throw new MirageException(given.name() + " has no row for " + quoted(machine) + ", which is in " + kept.name());
            }
            List<CsvText.Cell> all = new ArrayList<>(row);
            for (String secret : secrets) {
                CsvText.Cell cell = own.get(given.columns().indexOf(secret));
                if (cell.text().isEmpty()) {
                    throw new InvalidTableException(given.name(), cell.line(), cell.column(), quoted(machine) + " has no value of " + secret);
                }
                all.add(new CsvText.Cell(cell.text(), row.getFirst().line(), all.size() + 1));
            }
            cells.add(List.copyOf(all));
        }
        if (!rows.isEmpty()) {
            CsvText.Cell other = rows.values().iterator().next().get(given.columns().indexOf(key));
            throw new InvalidTableException(given.name(), other.line(), other.column(), kept.name() + " had no machine called "
                    + quoted(other.text()));
        }
        return new InstanceTable(kept.name(), columns, cells);
    }

    private void checkColumns() throws MirageException {
        List<String> wanted = columns();
        for (String column : wanted) {
            if (!given.columns().contains(column)) {
                throw new InvalidTableException(given.name(), 1, 0, "there is no column " + column);
            }
        }
        for (int i = 0; i < given.columns().size(); i++) {
            if (!wanted.contains(given.columns().get(i))) {
                throw new InvalidTableException(given.name(), 1, i + 1, "the column " + quoted(given.columns().get(i)) + " is none of "
                        + String.join(", ", wanted) + "; all others are as they were");
            }
        }
    }

    private static String quoted(String text) {
        return "\"" + Names.show(text.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    private Map<String, List<CsvText.Cell>> rows() throws MirageException {
        Map<String, List<CsvText.Cell>> rows = new HashMap<>();
        for (List<CsvText.Cell> row : given.rows()) {
            CsvText.Cell machine = row.get(given.columns().indexOf(key));
            if (rows.put(machine.text(), row) != null) {
                throw new InvalidTableException(given.name(), machine.line(), machine.column(), "there is a row for " + quoted(machine.text())
                        + " before it already");
            }
        }
        return rows;
    }
}
