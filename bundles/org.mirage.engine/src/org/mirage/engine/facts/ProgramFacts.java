// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which programs are installed on Windows, as its registry listed them when the machine was imported. */
final class ProgramFacts implements FactSource {

    @Override
    public String id() {
        return "programs";
    }

    @Override
    public String title() {
        return "Installed programs";
    }

    @Override
    public List<String> paths() {
        return List.of();
    }

    @Override
    public void read(FactFiles files, FactList facts) {
        files.record().system().forEach((key, value) -> {
            if (key.startsWith(DescribePlatform.PROGRAM)) {
                facts.add(raw(key.substring(DescribePlatform.PROGRAM.length())), raw(value.isEmpty() ? "installed" : value));
            }
        });
    }

    private static String raw(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
