// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.util.List;

import org.mirage.engine.MachineEntry;
import org.mirage.store.Entry;
import org.mirage.store.TreePart;

/** A cursor in a directory that the machine's view has put together, with mounts laid over what the volume holds. */
final class ListCursor implements EntryCursor {

    private final List<MachineEntry> entries;
    private int at;

    ListCursor(List<MachineEntry> entries) {
        this.entries = entries;
    }

    @Override
    public boolean atEnd() {
        return at == entries.size();
    }

    @Override
    public TreePart part() {
        return null;
    }

    @Override
    public Entry entry() {
        return entries.get(at).entry();
    }

    @Override
    public MachineEntry shown() {
        return entries.get(at);
    }

    @Override
    public boolean isBeyond(byte[] name) {
        // only asked before a part
        return false;
    }

    @Override
    public void next() {
        at++;
    }

    @Override
    public void enter() {
        throw new IllegalStateException("A list has no parts");
    }
}
