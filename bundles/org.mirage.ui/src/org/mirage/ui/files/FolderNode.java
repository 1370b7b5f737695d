// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.Arrays;
import java.util.List;

import org.mirage.engine.MachineEntry;

/** A folder in the tree of folders; its own folders are unknown until someone looks. */
final class FolderNode {

    private final FolderNode parent;
    private final MachineEntry entry;
    private List<FolderNode> children;

    FolderNode(FolderNode parent, MachineEntry entry) {
        this.parent = parent;
        this.entry = entry;
    }

    FolderNode parent() {
        return parent;
    }

    MachineEntry entry() {
        return entry;
    }

    boolean known() {
        return children != null;
    }

    /** Its folders; null while unknown. */
    List<FolderNode> children() {
        return children;
    }

    void setFolders(List<MachineEntry> folders) {
        children = folders.stream().map(folder -> new FolderNode(this, folder)).toList();
    }

    /** How many items stand below it; while unknown, one stands for what may come. */
    int items() {
        if (known()) {
            return children.size();
        }
        return entry.entry().subtree() != null && entry.entry().subtree().entries() == 0 ? 0 : 1;
    }

    /** Place of a folder among its folders, or -1. */
    int indexOf(byte[] path) {
        for (int i = 0; i < children.size(); i++) {
            if (Arrays.equals(children.get(i).entry.path(), path)) {
                return i;
            }
        }
        return -1;
    }
}
