// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.util.Optional;

import org.mirage.guestfs.PassPhrases;

/**
 * Whether and how libguestfs may be used.
 *
 * @param allowed whether it reads what Mirage does not read itself
 * @param passPhrases asks for those of encrypted volumes
 */
public record GuestAccess(boolean allowed, PassPhrases passPhrases) {

    /** The same for one of several machines, whose file is named in every question, as many of them have a {@code sda3}. */
    public GuestAccess of(String file) {
        return new GuestAccess(allowed, new PassPhrases() {
            @Override
            public Optional<char[]> ask(String volume, String uuid, int attempt) {
                return passPhrases.ask(named(volume), uuid, attempt);
            }

            @Override
            public void unlocked(String volume, String uuid) {
                passPhrases.unlocked(named(volume), uuid);
            }

            private String named(String volume) {
                return volume + " of " + file;
            }
        });
    }
}
