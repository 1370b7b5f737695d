// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

/** The database of images, versions, disks, volumes and packs; derived from the packs and made anew from them when missing. */
public final class Catalog {
}
