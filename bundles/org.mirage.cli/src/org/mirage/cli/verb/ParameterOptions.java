// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.cli.UsageException;
import org.mirage.engine.changes.ValueFile;

import picocli.CommandLine.Option;

/** Options that give parameters of change sets their values. */
final class ParameterOptions {

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "The value of a parameter; may be given several times.")
    private List<String> values = List.of();

    @Option(names = "--set-from", paramLabel = "NAME=FILE", description = "The same, read from the first line of a file, so that a "
            + "secret stands in no list of processes.")
    private List<String> valueFiles = List.of();

    @Option(names = "--set-file", paramLabel = "NAME=FILE", description = "The same: the whole file, as for a script.")
    private List<String> wholeFiles = List.of();

    /** The values by name. */
    Map<String, byte[]> values() throws IOException, UsageException {
        Map<String, byte[]> parameters = new LinkedHashMap<>();
        for (String value : values) {
            String[] pair = pair(value);
            parameters.put(pair[0], pair[1].getBytes(StandardCharsets.UTF_8));
        }
        for (String value : valueFiles) {
            String[] pair = pair(value);
            String text = Files.readString(Path.of(pair[1]), StandardCharsets.ISO_8859_1);
            parameters.put(pair[0], text.lines().findFirst().orElse("").getBytes(StandardCharsets.ISO_8859_1));
        }
        for (String value : wholeFiles) {
            String[] pair = pair(value);
            parameters.put(pair[0], ValueFile.read(Path.of(pair[1])));
        }
        return parameters;
    }

    private static String[] pair(String text) throws UsageException {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new UsageException("\"" + text + "\" is no NAME=VALUE");
        }
        return new String[] {text.substring(0, equals), text.substring(equals + 1)};
    }
}
