// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

/** A part of a file that is no hole, in bytes. */
record DataRange(long offset, long length) {
}
