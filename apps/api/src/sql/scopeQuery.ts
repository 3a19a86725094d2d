import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  IdentifierNode,
  JoinNode,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  ParensNode,
  type QueryId,
  ReferenceNode,
  type SchemableIdentifierNode,
  type SelectQueryNode,
  TableNode,
  ValueNode,
  WhereNode,
} from "kysely";
import { tablesByName } from "./tables";

/** Raw SQL may hold an OR, which would bind weaker than the AND put beside it and let others' rows through. */
const closed = (node: OperationNode): OperationNode => {
  if (AndNode.is(node)) return AndNode.create(closed(node.left), closed(node.right));
  return node.kind === "RawNode" || node.kind === "OrNode" || node.kind === "ValueNode"
    ? ParensNode.create(node)
    : node;
};

const both = (scope: OperationNode, own: OperationNode | undefined): OperationNode =>
  own === undefined ? scope : AndNode.create(scope, closed(own));

/** Says of every table of a query, wherever it stands, whose rows are meant, and that those in the trash are not. */
class Scoping extends OperationNodeTransformer {
  constructor(private readonly accountId: OperationNode) {
    super();
  }

  /** What must hold of a table in FROM or JOIN; null of what a query made itself. */
  private scopeOf(source: OperationNode): OperationNode | null {
    const [table, alias] = AliasNode.is(source) ? [source.node, source.alias] : [source, null];
    if (!TableNode.is(table)) return null;
    const { name } = table.table.identifier;
    const known = tablesByName.get(name);
    if (!known) return null;
    const shownAs = TableNode.create(alias && IdentifierNode.is(alias) ? alias.name : known.name);
    const column = (of: string) => ReferenceNode.create(ColumnNode.create(of), shownAs);
    const isOwn = BinaryOperationNode.create(
      column(known.accountColumn),
      OperatorNode.create("="),
      this.accountId,
    );
    if (!known.isWithoutTrash) return isOwn;
    const isNot = OperatorNode.create("is");
    return AndNode.create(
      isOwn,
      BinaryOperationNode.create(column("deletedAt"), isNot, ValueNode.createImmediate(null)),
    );
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const query = super.transformSelectQuery(node, queryId);
    // A cross join, which keeps SQLite to the order as written, has no ON.
    const crossed = (node.joins ?? []).filter(({ joinType }) => joinType === "CrossJoin");
    const scopes = [...(node.from?.froms ?? []), ...crossed.map(({ table }) => table)].flatMap(
      (source) => this.scopeOf(source) ?? [],
    );
    const where = scopes.reduceRight(
      (own: OperationNode | undefined, scope) => both(scope, own),
      query.where && closed(query.where.where),
    );
    return where ? { ...query, where: WhereNode.create(where) } : query;
  }

  protected override transformJoin(node: JoinNode, queryId?: QueryId): JoinNode {
    const join = super.transformJoin(node, queryId);
    const scope = node.joinType === "CrossJoin" ? null : this.scopeOf(node.table);
    if (!scope) return join;
    return JoinNode.createWithOn(join.joinType, join.table, both(scope, join.on?.on));
  }

  protected override transformSchemableIdentifier(
    node: SchemableIdentifierNode,
    queryId?: QueryId,
  ): SchemableIdentifierNode {
    const name = tablesByName.get(node.identifier.name)?.name;
    const known = name === undefined ? node : { ...node, identifier: IdentifierNode.create(name) };
    return super.transformSchemableIdentifier(known, queryId);
  }
}

/** A query that asks each table it names for rows of the account alone, and of those not in the trash but where it says `Any`. */
export const scopeQuery = (query: OperationNode, accountId: OperationNode): OperationNode =>
  new Scoping(accountId).transformNode(query);
