// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import org.mirage.engine.MirageException;

/** Zone, locale and keyboard are set where the system keeps them; what the image does not know is refused. */
class TimeLocaleKeyboardTest extends ReadyLibrary {

    private static final String MAP = "# console X model variant options\nde-latin1 de pc105 - terminate\n"
            + "de-latin1-nodeadkeys de pc105 nodeadkeys terminate\n";

    @Test
    void debianHasThemInItsDefaults() throws IOException {
        add(machine().file("etc/debian_version", "12.1").file("etc/default/keyboard", "XKBMODEL=\"pc105\"\nXKBLAYOUT=\"us\"\nXKBVARIANT=\"\"\n")
                .file("usr/share/zoneinfo/Europe/Berlin", "x").link("etc/localtime", "/usr/share/zoneinfo/Etc/UTC")
                .file("etc/default/locale", "LANG=C\n").directory("usr/lib/locale/de_DE.utf8")
                .file("etc/console-setup/cached_setup_keyboard.sh", "loadkeys old")
                .file("usr/share/X11/xkb/rules/base.lst", "! layout\n  us  English\n  de  German\n\n! variant\n  nodeadkeys  de: German\n"));
        apply(changes("time-locale-keyboard", "time-zone=Europe/Berlin", "locale=de_DE.UTF-8", "keyboard=de:nodeadkeys"));
        assertEquals("XKBMODEL=\"pc105\"\nXKBLAYOUT=\"de\"\nXKBVARIANT=\"nodeadkeys\"\n", read("/etc/default/keyboard"));
        assertNull(find("/etc/console-setup/cached_setup_keyboard.sh"));
        assertEquals("LANG=de_DE.UTF-8\n", read("/etc/default/locale"));
        assertEquals("/usr/share/zoneinfo/Europe/Berlin", new String(find("/etc/localtime").entry().target()));
        apply(changes("time-locale-keyboard", "keyboard=us"));
        assertEquals("XKBMODEL=\"pc105\"\nXKBLAYOUT=\"us\"\nXKBVARIANT=\"\"\n", read("/etc/default/keyboard"));
        assertTrue(assertThrows(MirageException.class, () -> changes("time-locale-keyboard", "keyboard=fr")).getMessage()
                .contains("knows no keyboard fr"));
        assertTrue(assertThrows(MirageException.class, () -> changes("time-locale-keyboard", "keyboard=us:nodeadkeys")).getMessage()
                .contains("us:nodeadkeys"));
        assertTrue(assertThrows(MirageException.class, () -> changes("time-locale-keyboard", "keyboard=\"; x")).getMessage()
                .contains("no layout"));
        assertThrows(MirageException.class, () -> changes("time-locale-keyboard"));
    }

    @Test
    void othersHaveAFileForTheConsole() throws IOException {
        add(machine().file("usr/share/systemd/kbd-model-map", MAP));
        apply(changes("time-locale-keyboard", "keyboard=de"));
        assertEquals("KEYMAP=de-latin1\n", read("/etc/vconsole.conf"));
        apply(changes("time-locale-keyboard", "keyboard=de:nodeadkeys"));
        assertEquals("KEYMAP=de-latin1-nodeadkeys\n", read("/etc/vconsole.conf"));
        apply(changes("time-locale-keyboard", "keyboard=xx:yy"));
        assertEquals("KEYMAP=xx-yy\n", read("/etc/vconsole.conf"));
    }
}
