// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;
import java.util.stream.Stream;

/** Finds the contents that an edit names. */
public final class EditContents {

    private EditContents() {
    }

    /** Where the contents of an edit come from, in order. */
    public static List<Body> of(Edit edit) {
        return switch (edit) {
            case PutEdit put when put.body() != null -> List.of(put.body());
            case PutTreeEdit put -> List.of(put.body());
            case FirstBootScriptEdit script -> List.of(script.body());
            case RunScriptEdit script -> List.of(script.body());
            case InstallPackagesEdit install -> Stream.concat(install.files().stream(), install.repositories().stream())
                    .map(Body.class::cast).toList();
            default -> List.of();
        };
    }

    /**
     * The same edit with contents from elsewhere.
     *
     * @param bodies as many as {@link #of} gives, in that order
     */
    public static Edit with(Edit edit, List<Body> bodies) {
        return switch (edit) {
            case PutEdit put when put.body() != null -> new PutEdit(put.type(), put.path(), bodies.getFirst(), put.target(), put.device(),
                    put.metadata(), put.expectation(), put.comment());
            case PutTreeEdit put -> new PutTreeEdit(put.path(), bodies.getFirst(), put.metadata(), put.expectation(), put.comment());
            case FirstBootScriptEdit script -> new FirstBootScriptEdit(script.name(), bodies.getFirst(), script.interpreter(),
                    script.expectation(), script.comment());
            case RunScriptEdit script -> new RunScriptEdit(bodies.getFirst(), script.interpreter(), script.arguments(), script.timeout(),
                    script.about(), script.comment());
            case InstallPackagesEdit install -> new InstallPackagesEdit(bodies.subList(0, install.files().size()),
                    bodies.subList(install.files().size(), bodies.size()).stream().map(DiskBody.class::cast).toList(), install.packages(),
                    install.comment());
            default -> edit;
        };
    }

    /** What an edit sets of metadata. */
    public static Metadata metadata(Edit edit) {
        return switch (edit) {
            case PutEdit put -> put.metadata();
            case PutTreeEdit put -> put.metadata();
            case SetEdit set -> set.metadata();
            case TextEdit text -> text.metadata();
            default -> Metadata.NONE;
        };
    }
}
