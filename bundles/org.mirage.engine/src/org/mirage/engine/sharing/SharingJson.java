// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sharing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;

import org.mirage.engine.JsonWriter;

/** Writes what images have in common, in bytes. */
public final class SharingJson {

    private SharingJson() {
    }

    /**
     * Writes all of it.
     *
     * @param chosen images of which to tell what deleting all of them frees
     * @param similarity of near copies that are grouped, 0 to 1
     */
    public static void write(OutputStream target, SharingReport report, BitSet chosen, double similarity) throws IOException {
        try (JsonWriter json = new JsonWriter(target)) {
            json.object().name("contents").value(report.contents().all()).name("stored").value(report.stored().all());
            if (!chosen.isEmpty()) {
                json.name("freed").value(report.stored().onlyIn(chosen));
            }
            json.name("images").array();
            for (int i = 0; i < report.images().size(); i++) {
                json.object().name("name").value(report.images().get(i));
                bytes(json, "contents", report.contents(), i);
                bytes(json, "stored", report.stored(), i);
                json.name("common").array();
                for (int other = 0; other < report.images().size(); other++) {
                    json.value(report.contents().common(i, other));
                }
                json.end().end();
            }
            json.end().name("groups").array();
            for (BitSet group : report.nearCopies(similarity)) {
                json.array();
                for (int image : group.stream().toArray()) {
                    json.value(report.images().get(image));
                }
                json.end();
            }
            json.end().name("growth").array();
            for (SharingReport.Growth step : report.growth()) {
                json.object().name("version").value(step.version().label()).name("time").value(step.version().time().toString());
                json.name("contents").value(step.contents()).name("stored").value(step.stored());
                if (step.version().storedBytes() >= 0) {
                    json.name("needed").value(step.version().storedBytes()).name("unique").value(step.version().uniqueBytes());
                }
                json.end();
            }
            json.end().end();
        }
    }

    private static void bytes(JsonWriter json, String name, SharedBytes bytes, int image) throws IOException {
        json.name(name).object().name("total").value(bytes.total(image)).name("unique").value(bytes.unique(image));
        json.name("shared").value(bytes.total(image) - bytes.unique(image)).end();
    }
}
