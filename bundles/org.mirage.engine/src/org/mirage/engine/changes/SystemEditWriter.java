// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.util.stream.Collectors;

/** Writes settings of machines. */
final class SystemEditWriter {

    private final LineWriter out;
    private final FieldWriter fields;

    SystemEditWriter(LineWriter out, FieldWriter fields) {
        this.out = out;
        this.fields = fields;
    }

    void write(SystemEdit edit) throws IOException {
        out.line(keyword(edit) + " " + WordWriter.word(edit.name()));
        fields.expectation(edit.expectation());
        switch (edit) {
            case AddUserEdit add -> user(add);
            case SetPasswordEdit set -> {
                fields.word("hash", set.hash());
                fields.word("value", set.value());
            }
            case AddSshKeyEdit add -> fields.word("key", add.key());
            case FirstBootScriptEdit script -> {
                fields.word("interpreter", script.interpreter());
                fields.body(script.body());
            }
            case HostNameEdit _, TimeZoneEdit _, LocaleEdit _, LockUserEdit _, ServiceEdit _ -> {
                // their first line says all
            }
        }
    }

    private static String keyword(SystemEdit edit) {
        return switch (edit) {
            case HostNameEdit _ -> "host-name";
            case TimeZoneEdit _ -> "time-zone";
            case LocaleEdit _ -> "locale";
            case AddUserEdit _ -> "add-user";
            case LockUserEdit lock -> lock.locked() ? "lock-user" : "unlock-user";
            case SetPasswordEdit _ -> "set-password";
            case AddSshKeyEdit _ -> "add-ssh-key";
            case ServiceEdit service -> service.enabled() ? "enable-service" : "disable-service";
            case FirstBootScriptEdit _ -> "first-boot-script";
        };
    }

    private void user(AddUserEdit add) throws IOException {
        fields.number("uid", add.uid());
        fields.number("gid", add.gid());
        if (!add.groups().isEmpty()) {
            out.line(FieldWriter.FIELD + "groups "
                    + add.groups().stream().map(WordWriter::word).collect(Collectors.joining(" ")));
        }
        fields.word("home", add.home());
        fields.word("shell", add.shell());
        fields.word("about", add.about());
        fields.flag("system", add.system());
    }
}
