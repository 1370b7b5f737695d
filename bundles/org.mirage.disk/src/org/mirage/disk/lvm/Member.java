// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mirage.disk.BlockDevice;

/**
 * A candidate that is a physical volume.
 *
 * @param index among the candidates
 * @param uuid its own; empty when its label is damaged
 * @param descriptions of its group: one for each sound metadata area
 * @param problems what is wrong with it, as the rest of sentences
 */
record Member(int index, String uuid, List<Description> descriptions, List<String> problems) {

    /** Looks at a device; empty when it is no physical volume. */
    static Optional<Member> read(BlockDevice device, int index) throws IOException {
        List<Description> descriptions = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Optional<PvLabel> label;
        try {
            label = PvLabel.read(device);
        } catch (DamagedMetadataException e) {
            return Optional.of(new Member(index, "", List.of(), List.of(e.getMessage())));
        }
        if (label.isEmpty()) {
            return Optional.empty();
        }
        for (PvLabel.Area area : label.get().metadataAreas()) {
            try {
                Optional<byte[]> text = MetadataArea.read(device, area);
                if (text.isPresent()) {
                    descriptions.add(Description.of(text.get(), index, area));
                }
            } catch (DamagedMetadataException e) {
                problems.add(e.getMessage());
            }
        }
        return Optional.of(new Member(index, label.get().uuid(), List.copyOf(descriptions), List.copyOf(problems)));
    }

    /** How sentences call it. */
    String title() {
        return uuid.isEmpty() ? "A physical volume" : "Physical volume " + uuid;
    }
}
