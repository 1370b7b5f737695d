// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.mirage.disk.BlockDevice;

/** A family of file systems that may each lie on several devices together. */
public interface PoolType {

    /** Which file system a device belongs to; empty when it carries no mark of the family. */
    Optional<PoolMember> member(BlockDevice device) throws IOException;

    /**
     * Opens a file system.
     *
     * @param members all devices found of it, in any order; the reader's placement numbers them so
     * @throws DamagedException when no tree can be had without guessing; the message says why, such as a missing device
     */
    PooledReader open(List<BlockDevice> members) throws IOException;
}
