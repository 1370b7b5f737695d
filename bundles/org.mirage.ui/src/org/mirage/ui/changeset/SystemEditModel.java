// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import org.mirage.engine.changes.AddSshKeyEdit;
import org.mirage.engine.changes.AddUserEdit;
import org.mirage.engine.changes.FirstBootScriptEdit;
import org.mirage.engine.changes.HostNameEdit;
import org.mirage.engine.changes.LocaleEdit;
import org.mirage.engine.changes.LockUserEdit;
import org.mirage.engine.changes.ServiceEdit;
import org.mirage.engine.changes.SetPasswordEdit;
import org.mirage.engine.changes.SystemEdit;
import org.mirage.engine.changes.TimeZoneEdit;
import org.mirage.model.Edit;
import org.mirage.model.MirageFactory;
import org.mirage.model.UserEdit;

/** Makes edits of a machine's settings from the engine's. */
final class SystemEditModel {

    private static final MirageFactory FACTORY = MirageFactory.eINSTANCE;

    private SystemEditModel() {
    }

    static Edit of(SystemEdit from) {
        String name = from.name().toString();
        return switch (from) {
            case HostNameEdit _ -> {
                org.mirage.model.HostNameEdit made = FACTORY.createHostNameEdit();
                made.setName(name);
                yield made;
            }
            case TimeZoneEdit _ -> {
                org.mirage.model.TimeZoneEdit made = FACTORY.createTimeZoneEdit();
                made.setZone(name);
                yield made;
            }
            case LocaleEdit _ -> {
                org.mirage.model.LocaleEdit made = FACTORY.createLocaleEdit();
                made.setName(name);
                yield made;
            }
            case ServiceEdit service -> {
                org.mirage.model.ServiceEdit made = FACTORY.createServiceEdit();
                made.setUnit(name);
                made.setEnabled(service.enabled());
                yield made;
            }
            case FirstBootScriptEdit script -> {
                org.mirage.model.FirstBootScriptEdit made = FACTORY.createFirstBootScriptEdit();
                made.setName(name);
                made.setContent(BodyModel.of(script.body()));
                made.setInterpreter(EditModel.text(script.interpreter()));
                yield made;
            }
            case AddUserEdit _, LockUserEdit _, SetPasswordEdit _, AddSshKeyEdit _ -> {
                UserEdit made = user(from);
                made.setUser(name);
                yield made;
            }
        };
    }

    private static UserEdit user(SystemEdit from) {
        return switch (from) {
            case AddUserEdit add -> {
                org.mirage.model.AddUserEdit made = FACTORY.createAddUserEdit();
                made.setNumber(add.uid() == null ? null : add.uid().toString());
                made.setGroupNumber(add.gid() == null ? null : add.gid().toString());
                made.getGroups().addAll(EditModel.texts(add.groups()));
                made.setHome(EditModel.text(add.home()));
                made.setShell(EditModel.text(add.shell()));
                made.setAbout(EditModel.text(add.about()));
                made.setSystem(add.system());
                yield made;
            }
            case LockUserEdit lock -> {
                org.mirage.model.LockUserEdit made = FACTORY.createLockUserEdit();
                made.setLocked(lock.locked());
                yield made;
            }
            case SetPasswordEdit set -> {
                org.mirage.model.PasswordEdit made = FACTORY.createPasswordEdit();
                made.setHash(EditModel.text(set.hash()));
                made.setValue(EditModel.text(set.value()));
                yield made;
            }
            case AddSshKeyEdit add -> {
                org.mirage.model.SshKeyEdit made = FACTORY.createSshKeyEdit();
                made.setKey(add.key().toString());
                yield made;
            }
            default -> throw new IllegalArgumentException(from.toString());
        };
    }
}
