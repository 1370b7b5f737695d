// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.mirage.engine.MirageException;
import org.mirage.engine.changes.Parameter;

/**
 * Machines that are to be made, one a row. The columns are parameters, and {@code file} or {@code name}, which say what is made.
 *
 * @param name of the table in messages
 * @param columns names of parameters and the two others, in order
 * @param rows cells in the order of the columns
 */
public record InstanceTable(String name, List<String> columns, List<List<CsvText.Cell>> rows) {

    /** The column with the name of the file that is made. */
    public static final String FILE = "file";
    /** The column with the name of the machine; the file is called so, too, unless there is a column for it. */
    public static final String NAME = "name";

    /** So large a table is at most, in bytes or characters. */
    public static final int MOST_BYTES = 16 << 20;
    /** So many machines a table has at most. */
    public static final int MOST_ROWS = 10_000;

    private static final int MOST_NAME_BYTES = 200;

    /**
     * Reads a table of comma-separated values, UTF-8.
     *
     * @throws MirageException saying line and column of what is wrong
     */
    public static InstanceTable read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > MOST_BYTES) {
            throw new MirageException(file + " has more than " + (MOST_BYTES >> 20) + " MiB, too much for a table of machines");
        }
        try {
            return of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString(), name);
        } catch (CharacterCodingException e) {
            throw new MirageException(file + " is not UTF-8; have the spreadsheet save it as \"CSV UTF-8\"", e);
        }
    }

    /**
     * Reads the text of a table.
     *
     * @param name of the table in messages
     * @throws MirageException saying line and column of what is wrong
     */
    public static InstanceTable of(String text, String name) throws MirageException {
        List<List<CsvText.Cell>> rows = CsvText.read(text, name);
        if (rows.size() < 2) {
            throw new MirageException(name + " has no machines: the first line names the parameters, each further one is a machine");
        }
        requireFew(rows.size() - 1, name);
        Map<String, CsvText.Cell> columns = new LinkedHashMap<>();
        for (CsvText.Cell cell : rows.getFirst()) {
            String column = cell.text().strip();
            if (column.isEmpty()) {
                throw wrong(name, cell, "the column has no name");
            }
            if (columns.put(column, cell) != null) {
                throw wrong(name, cell, "there is a column \"" + column + "\" before it already");
            }
        }
        for (List<CsvText.Cell> row : rows.subList(1, rows.size())) {
            if (row.size() != columns.size()) {
                throw new InvalidTableException(name, row.getFirst().line(), 0, row.size() + " values in place of " + columns.size());
            }
        }
        InstanceTable table = new InstanceTable(name, List.copyOf(columns.keySet()), List.copyOf(rows.subList(1, rows.size())));
        table.requireNames();
        return table;
    }

    private static void requireFew(int machines, String name) throws MirageException {
        if (machines > MOST_ROWS) {
            throw new MirageException(name + " has more than " + MOST_ROWS + " machines; make them in several parts");
        }
    }

    /** The column that tells one machine from another: files are never called alike, and are called after the machines without it. */
    public String key() {
        return columns.contains(FILE) ? FILE : NAME;
    }

    /** How people call each machine: by its name, else by its file's. */
    public List<String> machines() {
        return texts(columns.contains(NAME) ? NAME : FILE);
    }

    /** What a column that is there says of each machine. */
    public List<String> texts(String column) {
        int at = columns.indexOf(column);
        return rows.stream().map(row -> row.get(at).text()).toList();
    }

    private void requireNames() throws MirageException {
        if (!columns.contains(FILE) && !columns.contains(NAME)) {
            throw new InvalidTableException(name, 1, 0, "there must be a column \"" + NAME + "\" or \"" + FILE
                    + "\", which says how each machine's file is called");
        }
    }

    /**
     * The machines.
     *
     * @param parameters that may be given
     * @param given names of those that are the same for all
     * @param ending of the files, without the dot, where only names stand
     * @throws MirageException saying line and column of a parameter that there is not or that has no value, or of a name that is none
     */
    public List<Instance> instances(Collection<Parameter> parameters, Collection<String> given, String ending) throws MirageException {
        requireFew(rows.size(), name);
        checkColumns(parameters, given);
        Map<String, Long> taken = new HashMap<>();
        List<Instance> instances = new ArrayList<>();
        for (List<CsvText.Cell> row : rows) {
            Map<String, byte[]> values = new LinkedHashMap<>();
            for (Parameter parameter : parameters) {
                int column = columns.indexOf(parameter.name());
                if (column < 0) {
                    continue;
                }
                if (!row.get(column).text().isEmpty()) {
                    values.put(parameter.name(), row.get(column).text().getBytes(StandardCharsets.UTF_8));
                } else if (parameter.initial() == null) {
                    throw wrong(name, row.get(column), "the parameter " + parameter.name() + " has no value here, and no initial one");
                }
            }
            CsvText.Cell cell = row.get(columns.contains(FILE) ? columns.indexOf(FILE) : columns.indexOf(NAME));
            String file = columns.contains(FILE) ? cell.text() : cell.text() + "." + ending;
            checkName(cell);
            Long before = taken.put(file.toLowerCase(Locale.ROOT), cell.line());
            if (before != null) {
                throw wrong(name, cell, "the file " + file + " is that of line " + before + ", too");
            }
            String machine = columns.contains(NAME) ? row.get(columns.indexOf(NAME)).text() : stem(file);
            instances.add(new Instance(name + ", line " + cell.line(), machine, file, values));
        }
        return instances;
    }

    private void checkColumns(Collection<Parameter> parameters, Collection<String> given) throws MirageException {
        requireNames();
        for (Parameter parameter : parameters) {
            if (parameter.secret() && isName(parameter.name()) && columns.contains(parameter.name())) {
                throw new InvalidTableException(name, 1, columns.indexOf(parameter.name()) + 1, "the parameter " + parameter.name()
                        + " is secret, but everybody sees how machines and files are called; have the change set call it otherwise");
            }
        }
        List<String> known = parameters.stream().map(Parameter::name).distinct().toList();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (!known.contains(column) && !isName(column)) {
                throw new InvalidTableException(name, 1, i + 1, "none of the change sets has a parameter \"" + column + "\""
                        + (known.isEmpty() ? "; they have none" : "; they have " + String.join(", ", known)));
            }
            if (given.contains(column)) {
                throw new InvalidTableException(name, 1, i + 1, "the parameter " + column + " is given for all machines already");
            }
        }
        String missing = parameters.stream().filter(parameter -> parameter.initial() == null).map(Parameter::name).distinct()
                .filter(parameter -> !columns.contains(parameter) && !given.contains(parameter)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new InvalidTableException(name, 1, 0, "there is no column for " + missing + ", and no value for all machines");
        }
    }

    /** True for the columns that say how machines and their files are called. */
    public static boolean isName(String column) {
        return column.equals(NAME) || column.equals(FILE);
    }

    private void checkName(CsvText.Cell cell) throws MirageException {
        String text = cell.text();
        if (text.isEmpty()) {
            throw wrong(name, cell, "the machine has no name");
        }
        if (text.startsWith(".") || text.contains("/") || text.contains("\\") || text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(name, cell, "\"" + text.replaceAll("\\p{Cntrl}", "?") + "\" cannot be the name of a file in the folder: no slashes,"
                    + " no control characters, no dot at the beginning");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES) {
            throw wrong(name, cell, "the name is longer than " + MOST_NAME_BYTES + " bytes");
        }
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private static MirageException wrong(String name, CsvText.Cell cell, String what) {
        return new InvalidTableException(name, cell.line(), cell.column(), what);
    }
}
