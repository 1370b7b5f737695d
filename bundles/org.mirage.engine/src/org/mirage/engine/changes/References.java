// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.ArrayList;
import java.util.List;

/** Finds the parameters that stand in an edit. */
final class References {

    private final List<String> names = new ArrayList<>();

    private References() {
    }

    static List<String> of(Edit edit) {
        References references = new References();
        references.add(edit.expectation().target());
        switch (edit) {
            case PathEdit file -> {
                references.add(file.path());
                references.file(file);
            }
            case SystemEdit system -> {
                references.add(system.name());
                references.system(system);
            }
            case ApplianceEdit appliance -> references.appliance(appliance);
        }
        EditContents.of(edit).forEach(references::add);
        return references.names;
    }

    private void file(PathEdit edit) {
        switch (edit) {
            case PutEdit put -> add(put.target());
            case RenameEdit rename -> add(rename.to());
            case LinkEdit link -> add(link.file());
            case ReplaceEdit replace -> {
                add(replace.pattern());
                add(replace.with());
            }
            case SetKeyEdit set -> {
                add(set.key());
                add(set.value());
            }
            case DropKeyEdit drop -> add(drop.key());
            case InsertLineEdit insert -> {
                add(insert.line());
                add(insert.pattern());
            }
            case DropLineEdit drop -> {
                add(drop.line());
                add(drop.pattern());
            }
            case PutTreeEdit _, RemoveEdit _, SetEdit _, PatchEdit _ -> {
                // their paths are all
            }
        }
    }

    private void system(SystemEdit edit) {
        switch (edit) {
            case AddUserEdit add -> {
                add.groups().forEach(this::add);
                add(add.home());
                add(add.shell());
                add(add.about());
            }
            case SetPasswordEdit set -> {
                add(set.hash());
                add(set.value());
            }
            case AddSshKeyEdit add -> add(add.key());
            case FirstBootScriptEdit script -> add(script.interpreter());
            case HostNameEdit _, TimeZoneEdit _, LocaleEdit _, LockUserEdit _, ServiceEdit _ -> {
                // their names are all
            }
        }
    }

    private void appliance(ApplianceEdit edit) {
        switch (edit) {
            case InstallPackagesEdit install -> install.packages().forEach(this::add);
            case RemovePackagesEdit remove -> remove.packages().forEach(this::add);
            case RunScriptEdit script -> {
                add(script.interpreter());
                script.arguments().forEach(this::add);
            }
        }
    }

    private void add(Value value) {
        if (value != null) {
            names.addAll(value.parameters());
        }
    }

    private void add(LinePattern pattern) {
        if (pattern != null) {
            add(pattern.expression());
        }
    }

    private void add(KeyName key) {
        add(key.section());
        add(key.key());
    }

    private void add(Body body) {
        switch (body) {
            case TemplateBody template -> template.lines().forEach(this::add);
            case VersionBody version -> add(version.path());
            case null, default -> {
                // all else is literal
            }
        }
    }
}
