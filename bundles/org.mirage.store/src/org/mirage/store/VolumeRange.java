// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/** A part of a disk that a volume lies on: the disk's number in its version, offset and length in bytes. */
public record VolumeRange(int disk, long offset, long length) {
}
