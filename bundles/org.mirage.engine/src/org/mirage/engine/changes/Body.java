// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

/** Where the content of a file, or a folder with all below it, comes from. */
public sealed interface Body permits StoredBody, TextBody, TemplateBody, DiskBody, VersionBody {
}
