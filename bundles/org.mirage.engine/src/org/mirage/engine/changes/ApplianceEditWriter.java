// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;

/** Writes edits that run programs of the machine. */
final class ApplianceEditWriter {

    private final LineWriter out;
    private final FieldWriter fields;

    ApplianceEditWriter(LineWriter out, FieldWriter fields) {
        this.out = out;
        this.fields = fields;
    }

    void write(ApplianceEdit edit) throws IOException {
        switch (edit) {
            case InstallPackagesEdit install -> {
                out.line("install-packages");
                for (Body file : install.files()) {
                    out.line(FieldWriter.FIELD + "file " + FieldWriter.reference(file));
                }
                for (DiskBody repository : install.repositories()) {
                    out.line(FieldWriter.FIELD + "repository " + WordWriter.word(repository.file()));
                }
                fields.words("package", install.packages());
            }
            case RemovePackagesEdit remove -> {
                out.line("remove-packages");
                fields.words("package", remove.packages());
                fields.flag("purge", remove.purge());
            }
            case RunScriptEdit script -> {
                out.line("run-script");
                fields.word("interpreter", script.interpreter());
                fields.words("argument", script.arguments());
                fields.number("timeout", script.timeout());
                if (script.about() != null) {
                    out.line(FieldWriter.FIELD + "about " + WordWriter.word(script.about()));
                }
                fields.body(script.body());
            }
        }
    }
}
