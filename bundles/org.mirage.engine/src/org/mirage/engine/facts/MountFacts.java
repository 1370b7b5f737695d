// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.view.Fstab;
import org.mirage.engine.view.FstabLine;

/** What {@code /etc/fstab} mounts. */
final class MountFacts implements FactSource {

    private static final String FSTAB = "/etc/fstab";

    @Override
    public String id() {
        return "mounts";
    }

    @Override
    public String title() {
        return "Mounts";
    }

    @Override
    public List<String> paths() {
        return List.of(FSTAB);
    }

    @Override
    public void read(FactFiles files, FactList facts) throws IOException {
        files.lines(FSTAB, facts, line -> {
            FstabLine mount = line.startsWith("#") ? null : Fstab.parse(0, line);
            if (mount != null) {
                // the point of a swap is "none", of which there may be several
                facts.add(mount.type().equals("swap") ? "swap" : mount.target()).with("source", mount.source())
                        .with("type", mount.type()).with("options", String.join(",", mount.options()));
            }
        });
    }
}
