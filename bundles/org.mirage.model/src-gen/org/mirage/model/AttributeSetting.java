// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.ecore.EObject;

/**
 * A representation of the model object '<em><b>Attribute Setting</b></em>'.
 *
 * An extended attribute that gets a value, or goes.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.AttributeSetting#getName <em>Name</em>}</li>
 *   <li>{@link org.mirage.model.AttributeSetting#getValue <em>Value</em>}</li>
 *   <li>{@link org.mirage.model.AttributeSetting#getChunk <em>Chunk</em>}</li>
 *   <li>{@link org.mirage.model.AttributeSetting#getSize <em>Size</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getAttributeSetting()
 * @model
 * @generated
 */
public interface AttributeSetting extends EObject {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * The full name. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.mirage.model.MiragePackage#getAttributeSetting_Name()
	 * @model default=""
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.mirage.model.AttributeSetting#getName <em>Name</em>}' attribute.
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Value</b></em>' attribute.
	 * The value; null when it goes, or is longer than 256 bytes. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Value</em>' attribute.
	 * @see #setValue(String)
	 * @see org.mirage.model.MiragePackage#getAttributeSetting_Value()
	 * @model
	 * @generated
	 */
	String getValue();

	/**
	 * Sets the value of the '{@link org.mirage.model.AttributeSetting#getValue <em>Value</em>}' attribute.
	 * @param value the new value of the '<em>Value</em>' attribute.
	 * @see #getValue()
	 * @generated
	 */
	void setValue(String value);

	/**
	 * Returns the value of the '<em><b>Chunk</b></em>' attribute.
	 * SHA-256 of a value of more than 256 bytes, 64 hexadecimal digits; else null.
	 * @return the value of the '<em>Chunk</em>' attribute.
	 * @see #setChunk(String)
	 * @see org.mirage.model.MiragePackage#getAttributeSetting_Chunk()
	 * @model
	 * @generated
	 */
	String getChunk();

	/**
	 * Sets the value of the '{@link org.mirage.model.AttributeSetting#getChunk <em>Chunk</em>}' attribute.
	 * @param value the new value of the '<em>Chunk</em>' attribute.
	 * @see #getChunk()
	 * @generated
	 */
	void setChunk(String value);

	/**
	 * Returns the value of the '<em><b>Size</b></em>' attribute.
	 * Bytes of the value.
	 * @return the value of the '<em>Size</em>' attribute.
	 * @see #setSize(int)
	 * @see org.mirage.model.MiragePackage#getAttributeSetting_Size()
	 * @model
	 * @generated
	 */
	int getSize();

	/**
	 * Sets the value of the '{@link org.mirage.model.AttributeSetting#getSize <em>Size</em>}' attribute.
	 * @param value the new value of the '<em>Size</em>' attribute.
	 * @see #getSize()
	 * @generated
	 */
	void setSize(int value);

} // AttributeSetting
