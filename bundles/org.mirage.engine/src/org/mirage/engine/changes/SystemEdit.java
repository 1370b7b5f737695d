// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

/**
 * A setting of a machine; which files it is in is found in the machine's view. What it expects is about the file that
 * docs/changes.md names for it.
 */
public sealed interface SystemEdit extends Edit permits HostNameEdit, TimeZoneEdit, LocaleEdit, AddUserEdit, LockUserEdit,
        SetPasswordEdit, AddSshKeyEdit, ServiceEdit, FirstBootScriptEdit {

    /** The name of what it sets: a host, a zone, a user, a unit. */
    Value name();

    @Override
    default String subject() {
        return name().toString();
    }
}
