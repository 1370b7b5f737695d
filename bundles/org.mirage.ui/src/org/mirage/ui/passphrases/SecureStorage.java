// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.passphrases;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.mirage.engine.MirageException;
import org.mirage.ui.Plugin;

/**
 * Pass phrases in the secure storage of Eclipse, by the UUIDs of their volumes. What is stored is encrypted with a master password,
 * which the platform asks for when it is needed first; that volumes are known and what they are called is not secret.
 */
final class SecureStorage {

    // an image says what its UUID is, and a node's name may be a path
    private static final Pattern UUID = Pattern.compile("[0-9A-Za-z-]{1,64}"); //$NON-NLS-1$
    private static final String NODE = "passPhrases"; //$NON-NLS-1$
    private static final String PASS_PHRASE = "passPhrase"; //$NON-NLS-1$
    private static final String VOLUME = "volume"; //$NON-NLS-1$
    private static final String SINCE = "since"; //$NON-NLS-1$

    private SecureStorage() {
    }

    /** Whether a volume has a UUID under which its pass phrase can be stored. */
    static boolean takes(String uuid) {
        return UUID.matcher(uuid).matches();
    }

    /**
     * The pass phrase of a volume, if it is remembered.
     *
     * @throws MirageException when it is, but the storage was not unlocked
     */
    static Optional<char[]> find(String uuid) throws MirageException {
        ISecurePreferences all = all();
        if (!takes(uuid) || !all.nodeExists(name(uuid))) {
            return Optional.empty();
        }
        try {
            byte[] stored = all.node(name(uuid)).getByteArray(PASS_PHRASE, null);
            if (stored == null) {
                return Optional.empty();
            }
            CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(stored));
            char[] found = Arrays.copyOf(text.array(), text.limit());
            Arrays.fill(text.array(), '\0');
            Arrays.fill(stored, (byte) 0);
            return Optional.of(found);
        } catch (StorageException e) {
            throw new MirageException(Messages.SecureStorage_locked, e);
        }
    }

    /**
     * Stores the pass phrase of a volume, and no trace of it unless it can be encrypted.
     *
     * @throws MirageException when the storage was not unlocked or cannot be written
     */
    static void put(Remembered volume, char[] passPhrase) throws MirageException {
        ISecurePreferences node = all().node(name(volume.uuid()));
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passPhrase));
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        try {
            node.putByteArray(PASS_PHRASE, bytes, true);
            node.put(VOLUME, volume.volume(), false);
            node.put(SINCE, volume.since().toString(), false);
            node.flush();
        } catch (StorageException | IOException e) {
            node.removeNode();
            throw new MirageException(Messages.SecureStorage_notStored, e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(encoded.array(), (byte) 0);
        }
    }

    /**
     * Removes the pass phrase of a volume, if there is one.
     *
     * @throws MirageException when the storage cannot be written
     */
    static void remove(String uuid) throws MirageException {
        ISecurePreferences all = all();
        if (takes(uuid) && all.nodeExists(name(uuid))) {
            all.node(name(uuid)).removeNode();
            try {
                all.flush();
            } catch (IOException e) {
                throw new MirageException(Messages.SecureStorage_notRemoved, e);
            }
        }
    }

    /** Which volumes' pass phrases are remembered; asks for no master password. */
    static List<Remembered> list() throws MirageException {
        ISecurePreferences all = all();
        List<Remembered> list = new ArrayList<>();
        for (String name : all.childrenNames()) {
            try {
                ISecurePreferences node = all.node(name);
                list.add(new Remembered(name, node.get(VOLUME, ""), //$NON-NLS-1$
                        Instant.parse(node.get(SINCE, Instant.EPOCH.toString()))));
            } catch (StorageException | DateTimeException e) {
                // what somebody else wrote there can still be removed
                list.add(new Remembered(name, "", Instant.EPOCH)); //$NON-NLS-1$
            }
        }
        return list;
    }

    private static ISecurePreferences all() throws MirageException {
        ISecurePreferences storage = SecurePreferencesFactory.getDefault();
        if (storage == null) {
            throw new MirageException(Messages.SecureStorage_none);
        }
        return storage.node(Plugin.ID).node(NODE);
    }

    private static String name(String uuid) {
        return uuid.toLowerCase(Locale.ROOT);
    }
}
