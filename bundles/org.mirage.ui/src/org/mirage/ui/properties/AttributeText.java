// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.properties;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.Names;
import org.mirage.store.EntryAttribute;
import org.mirage.ui.format.CountText;

/** Shows the value of an extended attribute: text where it is text, else hexadecimal; long ones by size and name only. */
final class AttributeText {

    private AttributeText() {
    }

    static String of(EntryAttribute attribute) {
        if (attribute.size() > EntryAttribute.INLINE_LIMIT) {
            // the value would have to be read from the store
            return NLS.bind(Messages.AttributeText_long, CountText.bytes(attribute.size()), attribute.chunk());
        }
        byte[] value = attribute.value();
        // setfattr ends text with a NUL in some attributes
        int length = value.length > 0 && value[value.length - 1] == 0 ? value.length - 1 : value.length;
        String text = new String(value, 0, length, StandardCharsets.UTF_8);
        boolean plain = Names.isText(java.util.Arrays.copyOf(value, length)) && text.chars().noneMatch(Character::isISOControl);
        return plain ? text : "0x" + HexFormat.of().formatHex(value); //$NON-NLS-1$
    }
}
