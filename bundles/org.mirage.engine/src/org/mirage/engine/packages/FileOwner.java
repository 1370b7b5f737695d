// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

/** A package as the owner of files. */
public record FileOwner(PackageKind kind, String name, String version, String architecture) {
}
