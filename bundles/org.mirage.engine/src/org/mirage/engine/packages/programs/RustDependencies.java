// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.programs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.engine.ByteCount;
import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.content.Unpacked;
import org.mirage.engine.text.JsonText;

/** What cargo-auditable notes in a program of Rust: the crates that are in it, as packed JSON. */
public final class RustDependencies {

    private static final String SECTION = ".dep-v0";
    private static final int PACKED_LIMIT = 8 << 20;
    private static final int SIZE_LIMIT = 16 << 20;

    /** A crate. */
    public record Crate(String name, String version) {
    }

    private RustDependencies() {
    }

    /**
     * The crates in a program, without those that were only used to build it; null when nothing is noted.
     *
     * @throws DamagedFileException when it is not as cargo-auditable writes it
     */
    public static List<Crate> of(ElfProgram program) throws IOException {
        ElfProgram.Section section = program.section(SECTION);
        if (section == null) {
            return null;
        }
        if (section.size() > PACKED_LIMIT) {
            throw new DamagedFileException("what cargo noted in it has more than " + ByteCount.show(PACKED_LIMIT));
        }
        byte[] text = Unpacked.zlib(program.read(section.offset(), (int) section.size()).array(), SIZE_LIMIT);
        try {
            return crates(JsonText.parse(new String(text, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException("what cargo noted in it is no JSON: " + e.getMessage());
        }
    }

    private static List<Crate> crates(Object root) {
        List<Crate> crates = new ArrayList<>();
        if (root instanceof Map<?, ?> fields && fields.get("packages") instanceof List<?> packages) {
            for (Object each : packages) {
                if (each instanceof Map<?, ?> one && one.get("name") instanceof String name && one.get("version") instanceof String version
                        && !"build".equals(one.get("kind"))) {
                    crates.add(new Crate(name, version));
                }
            }
        }
        return crates;
    }
}
