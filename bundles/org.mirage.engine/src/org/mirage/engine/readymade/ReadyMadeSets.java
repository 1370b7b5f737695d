// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;

/** All change sets that Mirage makes itself. */
public final class ReadyMadeSets {

    /** In the order in which they are shown. */
    public static final List<ReadyMade> ALL = List.of(new Sanitise(), new CloudReady(), new StaticNetwork(), new TimeLocaleKeyboard(),
            new FirstBoot());

    private ReadyMadeSets() {
    }

    /** The one of that name. */
    public static Optional<ReadyMade> named(String name) {
        return ALL.stream().filter(set -> set.name().equals(name)).findFirst();
    }

    /**
     * The one of that name.
     *
     * @throws NotFoundException when there is none, naming those that there are
     */
    public static ReadyMade get(String name) throws NotFoundException {
        return named(name).orElseThrow(() -> new NotFoundException("there is no ready-made change set \"" + name + "\", only "
                + String.join(", ", names())));
    }

    /**
     * Checks that all values are there that one asks for, and no others.
     *
     * @throws MirageException when one is missing or unknown
     */
    public static void checkValues(ReadyMade set, Map<String, byte[]> values) throws MirageException {
        GivenValues.of(set, values);
    }

    /** The names of all. */
    public static List<String> names() {
        return ALL.stream().map(ReadyMade::name).toList();
    }
}
