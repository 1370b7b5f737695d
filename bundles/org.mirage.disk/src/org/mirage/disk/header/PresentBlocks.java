// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import java.util.BitSet;

/**
 * Which blocks of a disk its image holds; all others read as zeros.
 *
 * @param blockSize in bytes
 */
public record PresentBlocks(long blockSize, BitSet present) {}
