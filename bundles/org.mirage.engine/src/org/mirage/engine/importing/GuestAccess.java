// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import org.mirage.guestfs.PassPhrases;

/**
 * Whether and how libguestfs may be used.
 *
 * @param allowed whether it reads what Mirage does not read itself
 * @param passPhrases asks for those of encrypted volumes
 */
public record GuestAccess(boolean allowed, PassPhrases passPhrases) {
}
