// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Link Edit</b></em>'.
 *
 * Gives a file one more name, the path, where nothing is yet: a hard link.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.LinkEdit#getFile <em>File</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getLinkEdit()
 * @model
 * @generated
 */
public interface LinkEdit extends PathEdit {
	/**
	 * Returns the value of the '<em><b>File</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * A path that the file has. As a word of a .changes file without quotes.
	 * @return the value of the '<em>File</em>' attribute.
	 * @see #setFile(String)
	 * @see org.mirage.model.MiragePackage#getLinkEdit_File()
	 * @model default=""
	 * @generated
	 */
	String getFile();

	/**
	 * Sets the value of the '{@link org.mirage.model.LinkEdit#getFile <em>File</em>}' attribute.
	 * @param value the new value of the '<em>File</em>' attribute.
	 * @see #getFile()
	 * @generated
	 */
	void setFile(String value);

} // LinkEdit
