// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.properties;

import org.eclipse.osgi.util.NLS;
import org.mirage.model.Volume;
import org.mirage.ui.format.CountText;

/** What is known of a volume. */
final class VolumeFacts {

    private final Volume volume;

    VolumeFacts(Volume volume) {
        this.volume = volume;
    }

    FactGroup group() {
        return new FactGroup(NLS.bind(Messages.Facts_volume, volume.getDevice())).add(Messages.Facts_type, volume.getType())
                .add(Messages.Facts_mountPoint, volume.getMountPoint()).add(Messages.Facts_label, volume.getLabel())
                .add(Messages.Facts_uuid, volume.getUuid()).add(Messages.Facts_size, CountText.bytes(volume.getSize()))
                .add(Messages.Facts_used, CountText.bytes(volume.getUsedBytes()))
                .add(Messages.Facts_fileBytes, CountText.bytes(volume.getFileBytes()))
                .add(Messages.Facts_entries, CountText.number(volume.getEntries()))
                .add(Messages.Facts_block, CountText.bytes(volume.getBlockSize()))
                .add(Messages.Facts_features, String.join(" ", volume.getFeatures())) //$NON-NLS-1$
                .add(Messages.Facts_warning, String.join("\n", volume.getWarnings())); //$NON-NLS-1$
    }
}
