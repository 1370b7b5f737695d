// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.util.List;

import org.mirage.engine.UpdatedVersion;

/**
 * What became of an update.
 *
 * @param versions that were looked at
 * @param remarks what else a person should know, such as failures of what ran in machines, a sentence each
 */
record UpdateResult(List<UpdatedVersion> versions, List<String> remarks) {
}
