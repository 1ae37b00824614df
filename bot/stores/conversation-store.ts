/**
 * Where to reach people, and what they chose there, in a database.
 *
 * Both survive a restart: a request that waits over night is answered in the conversation in which it was made.
 */
import type { Kysely } from 'kysely';
import type { ConversationRecord, ConversationStore, PreferenceKey, PreferenceStore } from '../../desk/store';
import { jsonText } from './approval-rows';
import type { ConversationRow, Schema } from './schema';

/** Conversation references by key. */
export function conversationStore(db: Kysely<Schema>): ConversationStore {
  return {
    async saveConversation(record) {
      const row: ConversationRow = { ...record, reference: jsonText(record.reference) };
      const { key: _key, ...change } = row;
      await db.transaction().execute((transaction) =>
        transaction
          .insertInto('conversations')
          .values(row)
          .onConflict((conflict) => conflict.column('key').doUpdateSet(change))
          .execute(),
      );
    },
    async findConversation(key) {
      const row = await db.selectFrom('conversations').selectAll().where('key', '=', key).executeTakeFirst();
      return row === undefined ? undefined : conversationOf(row);
    },
    async listConversations() {
      const rows = await db.selectFrom('conversations').selectAll().orderBy('key').execute();
      return rows.map(conversationOf);
    },
    async removeConversation(key) {
      await db
        .transaction()
        .execute((transaction) => transaction.deleteFrom('conversations').where('key', '=', key).execute());
    },
  };
}

/** Choices by person and conversation. */
export function preferenceStore(db: Kysely<Schema>): PreferenceStore {
  return {
    async findPreference(key) {
      const { personId, conversation, name } = plain(key);
      const row = await db
        .selectFrom('preferences')
        .select('value')
        .where('personId', '=', personId)
        .where('conversation', '=', conversation)
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.value;
    },
    async savePreference(key, value) {
      await db.transaction().execute((transaction) =>
        transaction
          .insertInto('preferences')
          .values({ ...plain(key), value })
          .onConflict((conflict) => conflict.columns(['personId', 'conversation', 'name']).doUpdateSet({ value }))
          .execute(),
      );
    },
  };
}

function plain(key: PreferenceKey): PreferenceKey {
  return { ...key, personId: key.personId.toLowerCase() };
}

function conversationOf(row: ConversationRow): ConversationRecord {
  return { ...row, reference: JSON.parse(row.reference) };
}
