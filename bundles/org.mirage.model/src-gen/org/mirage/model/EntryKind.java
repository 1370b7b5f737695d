// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;

/**
 * A representation of the literals of the enumeration '<em><b>Entry Kind</b></em>',
 * and utility methods for working with them.
 * What a path stands for.
 * @see org.mirage.model.MiragePackage#getEntryKind()
 * @model
 * @generated
 */
public enum EntryKind implements Enumerator {
	/**
	 * The '<em><b>FILE</b></em>' literal object.
	 * A file.
	 * @see #FILE_VALUE
	 * @generated
	 * @ordered
	 */
	FILE(0, "FILE", "file"),

	/**
	 * The '<em><b>DIRECTORY</b></em>' literal object.
	 * A folder.
	 * @see #DIRECTORY_VALUE
	 * @generated
	 * @ordered
	 */
	DIRECTORY(1, "DIRECTORY", "dir"),

	/**
	 * The '<em><b>LINK</b></em>' literal object.
	 * A symbolic link.
	 * @see #LINK_VALUE
	 * @generated
	 * @ordered
	 */
	LINK(2, "LINK", "link"),

	/**
	 * The '<em><b>CHARACTER DEVICE</b></em>' literal object.
	 * A character device.
	 * @see #CHARACTER_DEVICE_VALUE
	 * @generated
	 * @ordered
	 */
	CHARACTER_DEVICE(3, "CHARACTER_DEVICE", "char"),

	/**
	 * The '<em><b>BLOCK DEVICE</b></em>' literal object.
	 * A block device.
	 * @see #BLOCK_DEVICE_VALUE
	 * @generated
	 * @ordered
	 */
	BLOCK_DEVICE(4, "BLOCK_DEVICE", "block"),

	/**
	 * The '<em><b>FIFO</b></em>' literal object.
	 * A FIFO.
	 * @see #FIFO_VALUE
	 * @generated
	 * @ordered
	 */
	FIFO(5, "FIFO", "fifo"),

	/**
	 * The '<em><b>SOCKET</b></em>' literal object.
	 * A socket.
	 * @see #SOCKET_VALUE
	 * @generated
	 * @ordered
	 */
	SOCKET(6, "SOCKET", "socket");

	/**
	 * The '<em><b>FILE</b></em>' literal value.
	 * A file.
	 * @see #FILE
	 * @model literal="file"
	 * @generated
	 * @ordered
	 */
	public static final int FILE_VALUE = 0;

	/**
	 * The '<em><b>DIRECTORY</b></em>' literal value.
	 * A folder.
	 * @see #DIRECTORY
	 * @model literal="dir"
	 * @generated
	 * @ordered
	 */
	public static final int DIRECTORY_VALUE = 1;

	/**
	 * The '<em><b>LINK</b></em>' literal value.
	 * A symbolic link.
	 * @see #LINK
	 * @model literal="link"
	 * @generated
	 * @ordered
	 */
	public static final int LINK_VALUE = 2;

	/**
	 * The '<em><b>CHARACTER DEVICE</b></em>' literal value.
	 * A character device.
	 * @see #CHARACTER_DEVICE
	 * @model literal="char"
	 * @generated
	 * @ordered
	 */
	public static final int CHARACTER_DEVICE_VALUE = 3;

	/**
	 * The '<em><b>BLOCK DEVICE</b></em>' literal value.
	 * A block device.
	 * @see #BLOCK_DEVICE
	 * @model literal="block"
	 * @generated
	 * @ordered
	 */
	public static final int BLOCK_DEVICE_VALUE = 4;

	/**
	 * The '<em><b>FIFO</b></em>' literal value.
	 * A FIFO.
	 * @see #FIFO
	 * @model literal="fifo"
	 * @generated
	 * @ordered
	 */
	public static final int FIFO_VALUE = 5;

	/**
	 * The '<em><b>SOCKET</b></em>' literal value.
	 * A socket.
	 * @see #SOCKET
	 * @model literal="socket"
	 * @generated
	 * @ordered
	 */
	public static final int SOCKET_VALUE = 6;

	/**
	 * An array of all the '<em><b>Entry Kind</b></em>' enumerators.
	 * @generated
	 */
	private static final EntryKind[] VALUES_ARRAY =
		new EntryKind[] {
			FILE,
			DIRECTORY,
			LINK,
			CHARACTER_DEVICE,
			BLOCK_DEVICE,
			FIFO,
			SOCKET,
		};

	/**
	 * A public read-only list of all the '<em><b>Entry Kind</b></em>' enumerators.
	 * @generated
	 */
	public static final List<EntryKind> VALUES = Collections.unmodifiableList(Arrays.asList(VALUES_ARRAY));

	/**
	 * Returns the '<em><b>Entry Kind</b></em>' literal with the specified literal value.
	 * @param literal the literal.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static EntryKind get(String literal) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			EntryKind result = VALUES_ARRAY[i];
			if (result.toString().equals(literal)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Entry Kind</b></em>' literal with the specified name.
	 * @param name the name.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static EntryKind getByName(String name) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			EntryKind result = VALUES_ARRAY[i];
			if (result.getName().equals(name)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Entry Kind</b></em>' literal with the specified integer value.
	 * @param value the integer value.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static EntryKind get(int value) {
		switch (value) {
			case FILE_VALUE: return FILE;
			case DIRECTORY_VALUE: return DIRECTORY;
			case LINK_VALUE: return LINK;
			case CHARACTER_DEVICE_VALUE: return CHARACTER_DEVICE;
			case BLOCK_DEVICE_VALUE: return BLOCK_DEVICE;
			case FIFO_VALUE: return FIFO;
			case SOCKET_VALUE: return SOCKET;
		}
		return null;
	}

	/**
	 * @generated
	 */
	private final int value;

	/**
	 * @generated
	 */
	private final String name;

	/**
	 * @generated
	 */
	private final String literal;

	/**
	 * Only this class can construct instances.
	 * @generated
	 */
	private EntryKind(int value, String name, String literal) {
		this.value = value;
		this.name = name;
		this.literal = literal;
	}

	/**
	 * @generated
	 */
	@Override
	public int getValue() {
	  return value;
	}

	/**
	 * @generated
	 */
	@Override
	public String getName() {
	  return name;
	}

	/**
	 * @generated
	 */
	@Override
	public String getLiteral() {
	  return literal;
	}

	/**
	 * Returns the literal value of the enumerator, which is its string representation.
	 * @generated
	 */
	@Override
	public String toString() {
		return literal;
	}

} //EntryKind
