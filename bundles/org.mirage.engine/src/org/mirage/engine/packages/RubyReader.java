// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.store.EntryType;

/**
 * Reads which gems of Ruby are noted in a folder: each in a file whose name says name and version, those that come with Ruby in a folder of their
 * own. The files are programs; of them is told what stands in a line as RubyGems writes it.
 */
final class RubyReader {

    /** The name of such folders. */
    static final String FOLDER = "specifications";

    private static final String ENDING = ".gemspec";
    private static final String WITH_RUBY = "default";
    private static final int SIZE_LIMIT = 1 << 20;
    /** A platform may stand behind the version. */
    private static final Pattern FILE = Pattern.compile("(.+?)-(\\d[0-9A-Za-z.]*)(?:-[^/]+)?");
    private static final Pattern STUB = Pattern.compile("^# stub: (\\S+) (\\S+) ", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** A character by its number, or one that stands for itself. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|u\\{(\\p{XDigit}{1,6})}|(.))");
    private static final int LINE_LIMIT = 2000;

    private final VersionFiles files;
    private final PackageCollector packages;
    private final FolderBounds bounds = new FolderBounds();

    private RubyReader(VersionFiles files, PackageCollector packages) {
        this.files = files;
        this.packages = packages;
    }

    static void read(VersionFiles files, MachineEntry folder, PackageCollector packages) throws IOException {
        RubyReader reader = new RubyReader(files, packages);
        files.visit(folder, entry -> {
            if (entry.entry().type() == EntryType.DIRECTORY && WITH_RUBY.equals(new String(entry.name(), StandardCharsets.ISO_8859_1))) {
                files.visit(entry, inner -> {
                    reader.gem(inner);
                    return true;
                });
            } else {
                reader.gem(entry);
            }
            return true;
        });
    }

    private void gem(MachineEntry file) throws IOException {
        String name = new String(file.name(), StandardCharsets.UTF_8);
        if (!name.endsWith(ENDING) || file.entry().type() != EntryType.FILE) {
            return;
        }
        Matcher words = FILE.matcher(name.substring(0, name.length() - ENDING.length()));
        String text = text(file, name);
        Matcher stub = STUB.matcher(text);
        if (stub.find()) {
            add(stub.group(1), stub.group(2), text);
        } else if (words.matches()) {
            add(words.group(1), words.group(2), text);
        }
    }

    private void add(String name, String version, String text) {
        packages.add(name, version, "", name, version, value(text, "licenses?"), value(text, "authors?"), value(text, "summary"));
    }

    private String text(MachineEntry file, String name) throws IOException {
        if (file.entry().content() == null) {
            packages.leaveOut(name + " could not be read from the image");
            return "";
        }
        if (file.entry().size() > SIZE_LIMIT) {
            packages.leaveOut(name + " has more than " + ByteCount.show(SIZE_LIMIT));
            return "";
        }
        bounds.take(file);
        return DatabaseFile.text(files, file);
    }

    /** What stands in quotes behind the name of a field. */
    private static String value(String text, String field) {
        Matcher line = Pattern.compile("^ *[a-z]+\\." + field + " = (.*)$", Pattern.MULTILINE).matcher(text);
        if (!line.find()) {
            return "";
        }
        String values = line.group(1).substring(0, Math.min(line.group(1).length(), LINE_LIMIT));
        return QUOTED.matcher(values).results().map(quoted -> unescaped(quoted.group(1))).collect(Collectors.joining(", "));
    }

    /** A text of Ruby in double quotes, as the gems' own program writes it: other letters than those of ASCII by their numbers. */
    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(escape -> {
            if (escape.group(3) != null) {
                return Matcher.quoteReplacement(escape.group(3));
            }
            int letter = Integer.parseInt(escape.group(1) != null ? escape.group(1) : escape.group(2), 16);
            return Matcher.quoteReplacement(Character.toString(Character.isValidCodePoint(letter) ? letter : 0xfffd));
        });
    }
}
