// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Stored Content</b></em>'.
 *
 * A content that the library's store has, or has to be given.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.StoredContent#getName <em>Name</em>}</li>
 *   <li>{@link org.mirage.model.StoredContent#getSize <em>Size</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getStoredContent()
 * @model
 * @generated
 */
public interface StoredContent extends FileContent {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Its name, sha256: or extents: and 64 digits.
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.mirage.model.MiragePackage#getStoredContent_Name()
	 * @model default=""
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.mirage.model.StoredContent#getName <em>Name</em>}' attribute.
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Size</b></em>' attribute.
	 * Bytes.
	 * @return the value of the '<em>Size</em>' attribute.
	 * @see #setSize(long)
	 * @see org.mirage.model.MiragePackage#getStoredContent_Size()
	 * @model
	 * @generated
	 */
	long getSize();

	/**
	 * Sets the value of the '{@link org.mirage.model.StoredContent#getSize <em>Size</em>}' attribute.
	 * @param value the new value of the '<em>Size</em>' attribute.
	 * @see #getSize()
	 * @generated
	 */
	void setSize(long value);

} // StoredContent
