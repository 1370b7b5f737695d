// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.ArrayList;
import java.util.List;

/** Reads edits that run programs of the machine. */
final class ApplianceEditReader {

    private static final long LONGEST_TIMEOUT = 7 * 24 * 3600;

    private ApplianceEditReader() {
    }

    /** True for the names of these edits. */
    static boolean reads(String name) {
        return name.equals("install-packages") || name.equals("remove-packages") || name.equals("run-script");
    }

    static ApplianceEdit read(Block block, BlockWords words, Fields fields) throws InvalidChangesException {
        words.count(0);
        return switch (block.name()) {
            case "install-packages" -> install(block, words, fields);
            case "remove-packages" -> {
                List<Value> packages = several("package", WordRule.PACKAGE, fields);
                if (packages.isEmpty()) {
                    throw words.invalid("\"remove-packages\" without \"package\"");
                }
                yield new RemovePackagesEdit(packages, fields.one("purge", 0, none -> true) != null, block.comment());
            }
            default -> script(block, words, fields);
        };
    }

    private static InstallPackagesEdit install(Block block, BlockWords words, Fields fields) throws InvalidChangesException {
        List<Body> files = new ArrayList<>();
        for (Field field : fields.all("file")) {
            fields.withoutText(field);
            files.add(fields.read(field, BodyReader::reference));
        }
        List<DiskBody> repositories = new ArrayList<>();
        for (Field field : fields.all("repository")) {
            fields.count(field, 1);
            repositories.add(fields.read(field, of -> BodyReader.disk(of.getFirst())));
        }
        List<Value> packages = several("package", WordRule.PACKAGE_VERSION, fields);
        if (files.isEmpty() && packages.isEmpty()) {
            throw words.invalid("\"install-packages\" without \"file\" or \"package\"");
        }
        return new InstallPackagesEdit(files, repositories, packages, block.comment());
    }

    private static RunScriptEdit script(Block block, BlockWords words, Fields fields) throws InvalidChangesException {
        Body body = new BodyReader(fields).file();
        if (body == null) {
            throw words.invalid("a script without content");
        }
        Value interpreter = fields.one("interpreter", 1, of -> WordRule.PATH.read(of.getFirst()));
        List<Value> arguments = several("argument", WordRule.ARGUMENT, fields);
        Long timeout = fields.one("timeout", 1, of -> timeout(Words.text(of.getFirst())));
        String about = fields.one("about", 1, of -> Words.text(of.getFirst()));
        return new RunScriptEdit(body, interpreter, arguments, timeout, about, block.comment());
    }

    private static long timeout(String text) throws WordException {
        long seconds = Words.number(text, LONGEST_TIMEOUT + 1);
        if (seconds == 0) {
            throw new WordException("a number of seconds from 1 on is needed");
        }
        return seconds;
    }

    private static List<Value> several(String name, WordRule rule, Fields fields) throws InvalidChangesException {
        List<Value> values = new ArrayList<>();
        for (Field field : fields.all(name)) {
            fields.count(field, 1);
            values.add(fields.read(field, of -> rule.read(of.getFirst())));
        }
        return values;
    }
}
