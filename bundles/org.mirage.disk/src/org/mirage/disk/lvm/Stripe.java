// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

/**
 * Where a stripe of a segment begins.
 *
 * @param device index of the candidate
 * @param offset bytes from its beginning
 */
record Stripe(int device, long offset) {}
